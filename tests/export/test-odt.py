# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenDocument texts: the letter's words, styles, numbers and pages, in a container that holds together.

    test-odt.py MANIFIESTA-CLI"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

import office_letters
from office_letters import FULL, HOSTILE, LONG, PNG, SAMPLE, make_list, person, picture

CLI = sys.argv.pop()
SCHEMA = os.environ.get("MNF_ODF_SCHEMA")

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/", "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}
PARTS = ["content.xml", "styles.xml", "meta.xml"]


def name(prefixed):
    prefix, local = prefixed.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def export(letter, **environment):
    return office_letters.export(CLI, letter, "odt", **environment)


def number(style, count):
    """What an office program makes of a list's definition."""
    level = style[0]
    if level.tag == name("text:list-level-style-bullet"):
        return level.get(name("text:bullet-char"))
    form, suffix = level.get(name("style:num-format")), level.get(name("style:num-suffix"))
    if form in "Aa":
        text = ""
        while count > 0:
            count, letter = divmod(count - 1, 26)
            text = chr(ord(form) + letter) + text
        return text + suffix
    if form == "I":
        text = ""
        for value, roman in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
            text += roman * (count // value)
            count %= value
        return text + suffix
    return f"{count}{suffix}"


class Document:
    def __init__(self, data):
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.content = xml.fromstring(self.zip.read("content.xml"))
        self.styles = xml.fromstring(self.zip.read("styles.xml"))
        self.lists = {style.get(name("style:name")): style for style in self.content.iter(name("text:list-style"))}
        self.parents = {style.get(name("style:name")): style.get(name("style:parent-style-name"))
                        for style in self.content.iter(name("style:style"))}

    def style_of(self, paragraph):
        style = paragraph.get(name("text:style-name"))
        return self.parents.get(style, style)

    def paragraphs(self):
        """Every paragraph and heading, with the label that it is given."""
        label = None
        for element in self.content.find(name("office:body")).iter():
            if element.tag == name("text:list"):
                style, count = self.lists[element.get(name("text:style-name"))], 0
            elif element.tag == name("text:list-item"):
                count += 1
                label = number(style, count)
            elif element.tag in (name("text:p"), name("text:h")):
                yield element, label or ""
                label = None

    def words(self):
        words = []
        for paragraph, label in self.paragraphs():
            words += label.split() + text_of(paragraph).split()
        for foot in list(self.styles.iter(name("style:footer")))[:1]:
            for paragraph in foot:
                words += text_of(paragraph, fields=False).split()
        return words


def text_of(element, fields=True):
    text = element.text or ""
    for child in element:
        if child.tag in (name("text:line-break"), name("text:tab"), name("text:s")):
            text += " "
        elif child.tag in (name("text:page-number"), name("text:page-count")) and not fields:
            text += "\0"
        elif child.tag != name("draw:frame"):
            text += text_of(child, fields)
        text += child.tail or ""
    return text if fields else text.split("\0")[0]


class Odt(unittest.TestCase):
    maxDiff = None

    def check(self, letter):
        document = Document(export(letter))
        self.check_container(document)
        self.assertEqual(document.words(), office_letters.show(CLI, letter))
        return document

    def check_container(self, document):
        members = document.zip.infolist()
        self.assertIsNone(document.zip.testzip())
        self.assertEqual((members[0].filename, members[0].compress_type, members[0].extra),
                         ("mimetype", zipfile.ZIP_STORED, b""))
        # In the first moment that a zip file can tell, some readers see a field more.
        self.assertGreater(members[0].date_time, (1980, 1, 1, 0, 0, 0))
        self.assertEqual(document.zip.read("mimetype"), b"application/vnd.oasis.opendocument.text")
        manifest = xml.fromstring(document.zip.read("META-INF/manifest.xml"))
        listed = {entry.get(name("manifest:full-path")) for entry in manifest}
        self.assertEqual(listed, {"/", *document.zip.namelist()} - {"mimetype", "META-INF/manifest.xml"})
        for part in PARTS:
            xml.fromstring(document.zip.read(part))
        self.check_names(document)

    def check_names(self, document):
        """Whatever a part names is there."""
        there = {style.get(name("style:name")) for root in (document.content, document.styles)
                 for tag in ("style:style", "text:list-style", "style:master-page", "style:page-layout")
                 for style in root.iter(name(tag))}
        for root in (document.content, document.styles):
            for element in root.iter():
                for attribute in ("text:style-name", "table:style-name", "draw:style-name", "style:parent-style-name",
                                  "style:master-page-name", "style:next-style-name", "style:page-layout-name"):
                    used = element.get(name(attribute))
                    if used is not None:
                        self.assertIn(used, there)

    def test_sample(self):
        document = self.check(SAMPLE)
        self.assertEqual([heading.get(name("text:outline-level")) for heading, _ in document.paragraphs()
                          if heading.tag == name("text:h")], ["1", "2"])
        self.assertLess(len(export(SAMPLE)), 20000)

    def test_every_kind(self):
        document = self.check(FULL)
        kinds = {document.style_of(paragraph) for paragraph, _ in document.paragraphs()}
        self.assertEqual(kinds, {
            "Standard", "Letterhead", "Legend", "Reference", "Dateline", "Heading_20_1", "Addressee", "Salutation",
            "Text_20_body", "Heading_20_2", "List", "Closing", "Motto", "Signature", "Copies", "Annexes", "Initials"})

    def test_empty(self):
        self.check({"format": "manifiesta", "version": 1})

    def test_hostile(self):
        for letter in ({"body": [{"type": "paragraph", "text": LONG}]}, {"subject": HOSTILE}, {"addressee": {"name": HOSTILE}},
                       {"body": [make_list("decimal", LONG, " x  y\t z ")]}):
            with self.subTest(letter=list(letter)):
                self.check({"format": "manifiesta", "version": 1, **letter})

    def test_spaces(self):
        """None that was typed is swallowed."""
        letter = {"format": "manifiesta", "version": 1, "body": [{"type": "paragraph", "text": "a  b\nc **d ** e"}]}
        paragraph = next(self.check(letter).content.iter(name("text:p")))
        self.assertEqual(text_of(paragraph), "a  b c **d ** e")
        self.assertEqual(len(list(paragraph.iter(name("text:s")))), 1)

    def test_emphasis(self):
        letter = {"format": "manifiesta", "version": 1, "body": [{"type": "paragraph", "text": "a *b* **c** ***d***"}]}
        spans = list(self.check(letter).content.iter(name("text:span")))
        self.assertEqual([(span.get(name("text:style-name")), span.text) for span in spans],
                         [("Italic", "b"), ("Bold", "c"), ("BoldItalic", "d")])

    def test_picture(self):
        letter = {**SAMPLE, "letterhead": {"image": picture("image/png", PNG, "El escudo <1>")}}
        document = self.check(letter)
        image = next(document.content.iter(name("draw:image")))
        self.assertEqual(document.zip.read(image.get(name("xlink:href"))), PNG)
        self.assertEqual(next(document.content.iter(name("svg:desc"))).text, "El escudo <1>")

    def test_signatures(self):
        document = Document(export(FULL))
        table = [table for table in document.content.iter(name("table:table"))][-1]
        rows = [[cell.get(name("table:number-columns-spanned")) for cell in row.iter(name("table:table-cell"))]
                for row in table.iter(name("table:table-row"))]
        self.assertEqual(rows, [[None, None], ["2"]])

    def test_rows_of_signatures(self):
        """Two rows stay together, and with what follows; many may be divided."""
        for n, divided in [(1, "true"), (2, "true"), (3, "false"), (4, "false"), (5, "true")]:
            people = [person(f"Ana {i}") for i in range(n)]
            document = Document(export({**FULL, "signatories": people}))
            style = document.content.find(f".//{name('style:style')}[@{name('style:name')}='SignaturesTable']")[0]
            self.assertEqual(style.get(name("style:may-break-between-rows")), divided)
            self.assertEqual(style.get(name("fo:keep-with-next")), "always")

    def test_last_table(self):
        """No program has to put a paragraph of its own behind it."""
        for letter, tiny in [(SAMPLE, True), (FULL, False)]:
            last = list(Document(export(letter)).content.iter(name("office:text")))[0][-1]
            self.assertEqual(last.get(name("text:style-name")) == "Tiny", tiny)

    def test_forced_lines(self):
        """They are not stretched to the margin."""
        for text, justify, ragged in [("a\nb", True, "left"), ("a b", True, None), ("a\nb", False, None)]:
            body = [{"type": "paragraph", "text": "x"}, {"type": "paragraph", "text": text}]
            document = Document(export({"format": "manifiesta", "version": 1, "body": body, "style": {"justify": justify}}))
            used = list(document.content.iter(name("text:p")))[-1].get(name("text:style-name"))
            own = document.content.find(f".//{name('style:style')}[@{name('style:name')}='{used}']/"
                                        f"{name('style:paragraph-properties')}")
            self.assertEqual(own.get(name("fo:text-align")) if own is not None else None, ragged)

    def test_pages(self):
        """The first has no running head; all have foot and number."""
        document = Document(export(FULL))
        first, later = document.styles.iter(name("style:master-page"))
        self.assertIsNone(first.find(name("style:header")))
        self.assertIn("Expediente X-9", text_of(later.find(name("style:header"))[0]))
        for master in (first, later):
            last = master.find(name("style:footer"))[-1]
            self.assertEqual(text_of(last).split(), ["Tel.", "55", "1", "de", "4"])
            self.assertIsNotNone(last.find(name("text:page-count")))
        layout = next(document.styles.iter(name("style:page-layout-properties")))
        self.assertEqual(layout.get(name("fo:page-width")), "612.00pt")

    def test_properties(self):
        meta = xml.fromstring(Document(export(SAMPLE)).zip.read("meta.xml"))[0]
        said = {element.tag: element.text for element in meta}
        self.assertTrue(said[name("dc:title")].startswith("Manifestación expresa"))
        self.assertEqual(said[name("dc:language")], "es-MX")
        self.assertEqual(said[name("dc:date")], "2022-05-24T00:00:00Z")

    def test_same_letter_gives_same_bytes(self):
        self.assertEqual(export(FULL), export(FULL, TZ="America/Mexico_City", LC_ALL="es_MX.UTF-8"))

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
    def test_well_formed(self):
        with tempfile.TemporaryDirectory() as folder:
            Document(export(FULL)).zip.extractall(folder)
            subprocess.run(["xmllint", "--noout", *PARTS, "META-INF/manifest.xml"], cwd=folder, check=True)

    @unittest.skipUnless(SCHEMA, "MNF_ODF_SCHEMA does not name the schema of OpenDocument 1.3")
    def test_valid(self):
        for letter in (SAMPLE, FULL, {"format": "manifiesta", "version": 1},
                       {"format": "manifiesta", "version": 1, "body": [make_list("bullet", LONG)]}):
            with tempfile.TemporaryDirectory() as folder:
                Document(export(letter)).zip.extractall(folder)
                subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, *PARTS], cwd=folder, check=True,
                               capture_output=True)

    @unittest.skipUnless(shutil.which("soffice") and shutil.which("pdftotext"), "no office program is installed")
    def test_in_an_office_program(self):
        letter = {**SAMPLE, "style": {**SAMPLE["style"], "hyphenate": False}}
        words, n_pages = office_letters.print_in_an_office_program(export(letter), "odt")
        self.assertEqual(words, office_letters.show(CLI, letter))
        self.assertEqual(n_pages, 2)


unittest.main()
