# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The structure of the PDF, as a screen reader walks it: the tree of tags with
the words that each holds, and what the catalogue says."""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

CLI = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"

# A grey square of 2 by 2 pixels with an alpha channel.
PICTURE = (
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEU"
    "lEQVR42mNoaGg4AcIMMAYAUIIJIXO2vzAAAAAASUVORK5CYII=")

FULL = {
    "language": "es-MX",
    "date": "2022-05-01",
    "place": "Toluca",
    "issuer": {"organization": "Ayuntamiento", "unit": "Presidencia"},
    "letterhead": {"image": {"type": "image/png", "data": PICTURE, "alt": "Escudo"},
                   "footer": "Calle 1"},
    "subject": "Asunto",
    "addressee": {"name": "Ana Ruiz", "salutation": "PRESENTE"},
    "body": [
        {"type": "paragraph", "text": "Uno."},
        {"type": "heading", "text": "Reconoce"},
        {"type": "list", "items": ["Primero", "Segundo"]},
        {"type": "list", "items": ["Tercero"]},
        {"type": "paragraph", "text": "/Private << /MCID 0 >> BDC"},
    ],
    "closing": "ATENTAMENTE",
    "signatories": [{"name": "Luz Sol"}, {"name": "José Mar"}],
}


class Document:
    """The objects of a file, as qpdf tells them."""

    def __init__(self, path):
        command = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=60).stdout
        self.objects = json.loads(output)["qpdf"][1]
        self.root = self.get(self.objects["trailer"]["value"]["/Root"])

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ 0 R", value):
            value = self.objects[f"obj:{value}"]
            value = value["value"] if "value" in value else value["stream"]
        return value

    def data(self, value):
        return base64.b64decode(self.get(value)["data"])

    def tree(self):
        """The tags as nested tuples: (type, child, …)."""
        return self.branch(self.get(self.get(self.root["/StructTreeRoot"])["/K"]))

    def branch(self, element):
        if isinstance(element, list):
            return self.branch(self.get(element[0]))
        children = element.get("/K", [])
        children = [self.get(child) for child in (children if isinstance(children, list) else [children])]
        return (element["/S"][1:], *(self.branch(child) for child in children
                                     if isinstance(child, dict) and "/S" in child))

    def pages(self):
        return [self.get(page) for page in self.get(self.root["/Pages"])["/Kids"]]


def find(tree, name):
    return [tree] * (tree[0] == name) + [found for child in tree[1:] for found in find(child, name)]


class Structure(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def export(self, letter):
        path = self.folder / "out.pdf"
        subprocess.run([CLI, "export", letter, "-o", path], check=True, timeout=60)
        return path

    def open(self, **members):
        letter = self.folder / "letter.manifiesta.json"
        letter.write_text(json.dumps({"format": "manifiesta", "version": 1, **members}))
        return Document(self.export(letter))

    def test_tree(self):
        item = ("LI", ("Lbl", ("Span",)), ("LBody", ("Span",)))
        paragraph = ("P", ("Span",))
        self.assertEqual(self.open(**FULL).tree(), (
            "Document",
            ("Figure",),
            paragraph,  # letterhead
            paragraph,  # dateline
            ("H1", ("Span",), ("Span",)),
            paragraph, paragraph,  # addressee, salutation
            paragraph,
            ("H2", ("Span",)),
            ("L", item, item),
            ("L", item),
            paragraph,
            paragraph,  # closing
            paragraph, paragraph))  # signatures

    def test_first_heading_is_the_highest(self):
        members = {key: value for key, value in FULL.items() if key != "subject"}
        tree = self.open(**members).tree()
        self.assertEqual((len(find(tree, "H1")), len(find(tree, "H2"))), (1, 0))

    def test_figure(self):
        document = self.open(**FULL)
        figures = [value["value"] for value in document.objects.values()
                   if isinstance(value.get("value"), dict) and value["value"].get("/S") == "/Figure"]
        self.assertEqual([figure["/Alt"] for figure in figures], ["u:Escudo"])

    def test_picture_without_words_is_decoration(self):
        picture = {**FULL["letterhead"]["image"], "alt": ""}
        tree = self.open(**{**FULL, "letterhead": {"image": picture}}).tree()
        self.assertEqual(find(tree, "Figure"), [])

    def test_long_paragraph_stays_one(self):
        text = "palabra " * 2000
        document = self.open(**{**FULL, "body": [{"type": "list", "items": [text]}]})
        self.assertGreater(len(document.pages()), 2)
        self.assertEqual([len(found) - 1 for found in find(document.tree(), "LBody")],
                         [len(document.pages())])

    def test_everything_is_marked(self):
        """Each page's ink is in a tag or an artifact, and each mark has an element."""
        document = self.open(**{**FULL, "body": [{"type": "paragraph", "text": "palabra " * 2000}]})
        numbers = document.get(document.get(document.root["/StructTreeRoot"])["/ParentTree"])["/Nums"]
        parents = dict(zip(numbers[::2], map(document.get, numbers[1::2])))
        for page in document.pages():
            contents = document.data(page["/Contents"]).decode("latin-1")
            depth = 0
            for line in contents.splitlines():
                if re.search(r"\b(BDC|BMC)$", line):
                    depth += 1
                elif line == "EMC":
                    depth -= 1
                elif re.search(r"\b(TJ|Tj|f|Do)$", line):
                    self.assertGreater(depth, 0, line)
            self.assertEqual(depth, 0)
            self.assertIn("/Artifact << /Type /Pagination >> BDC\n", contents)
            self.assertNotRegex(contents, r"(?m)^/(Private|NonStruct) ")
            marks = {int(mark) for mark in re.findall(r"/MCID (\d+)", contents)}
            elements = parents[page["/StructParents"]]
            self.assertEqual(marks, {i for i, element in enumerate(elements) if element is not None})
        last = document.data(document.pages()[-1]["/Contents"])
        self.assertEqual(last.count(b"/Artifact << /Type /Layout >> BDC\n"), 2)

    def test_catalogue(self):
        root = self.open(**FULL).root
        self.assertEqual(root["/Lang"], "u:es-MX")
        self.assertEqual(root["/MarkInfo"], {"/Marked": True})
        self.assertEqual(root["/ViewerPreferences"], {"/DisplayDocTitle": True})

    def test_colours(self):
        document = self.open(**FULL)
        intent, = document.root["/OutputIntents"]
        profile = document.data(intent["/DestOutputProfile"])
        self.assertEqual(int.from_bytes(profile[:4], "big"), len(profile))
        self.assertEqual(profile[36:40], b"acsp")
        self.assertLess(len(profile), 800)

    def test_metadata(self):
        document = self.open(**{**FULL, "subject": "Uno & <dos>\u0001 ]]>"})
        packet = xml.fromstring(document.data(document.root["/Metadata"]))
        names = {"dc": "http://purl.org/dc/elements/1.1/", "aid": "http://www.aiim.org/pdfa/ns/id/",
                 "ua": "http://www.aiim.org/pdfua/ns/id/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
        title = document.get(document.objects["trailer"]["value"]["/Info"])["/Title"]
        self.assertEqual(packet.findtext(".//dc:title//rdf:li", None, names), "Uno & <dos> ]]>")
        self.assertEqual(title, "u:Uno & <dos> ]]>")
        self.assertEqual(packet.findtext(".//dc:creator//rdf:li", None, names), "Ayuntamiento")
        self.assertEqual(packet.findtext(".//aid:part", None, names), "3")
        self.assertEqual(packet.findtext(".//aid:conformance", None, names), "A")
        self.assertEqual(packet.findtext(".//ua:part", None, names), "1")

    def test_attachment(self):
        document = self.open(**FULL)
        specification, = map(document.get, document.root["/AF"])
        self.assertEqual(specification["/AFRelationship"], "/Source")
        dictionary = document.get(specification["/EF"]["/F"])["dict"]
        self.assertEqual(dictionary["/Subtype"], "/application/vnd.manifiesta+json")
        listed = document.root["/Names"]["/EmbeddedFiles"]["/Names"]
        self.assertEqual(listed[0], specification["/UF"])

    def test_order_of_reading(self):
        """The words in the order of the tags are those of the letter in plain text."""
        path = self.export(SAMPLE)
        listing = subprocess.run(["pdfinfo", "-struct-text", path], check=True,
                                 stdout=subprocess.PIPE, timeout=60).stdout.decode()
        starts = [line.strip()[1:8] for line in listing.splitlines() if line.strip().startswith('"')]
        composed = subprocess.run([CLI, "show", SAMPLE], check=True, stdout=subprocess.PIPE,
                                  timeout=60).stdout.decode()
        composed = " ".join(composed.replace("\N{NO-BREAK SPACE}", " ").split())
        place = 0
        for start in starts:
            start = " ".join(start.replace("\N{NO-BREAK SPACE}", " ").rstrip('"').split())
            place = composed.find(start, place)
            self.assertGreaterEqual(place, 0, start)

    def test_qpdf_has_nothing_to_say(self):
        letter = self.folder / "full.json"
        letter.write_text(json.dumps({"format": "manifiesta", "version": 1, **FULL}))
        for source in (SAMPLE, letter):
            subprocess.run(["qpdf", "--check", self.export(source)], check=True, timeout=60,
                           stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    unittest.main(verbosity=2)
