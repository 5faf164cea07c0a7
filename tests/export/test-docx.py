# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Word documents: the letter's words, styles, numbers and pages, in a container that holds together.

    test-docx.py MANIFIESTA-CLI"""

import io
import posixpath
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

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
DC = "{http://purl.org/dc/elements/1.1/}"

STYLES = ["Letterhead", "Legend", "Reference", "Date", "Heading1", "Addressee", "Salutation", "BodyText", "Heading2",
          "ListParagraph", "Closing", "Motto", "Signature", "Copies", "Annexes", "Initials"]

# The order that the schema wants, of the elements that a letter may have.
ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl numPr pBdr suppressAutoHyphens spacing ind contextualSpacing jc "
           "outlineLvl",
    "rPr": "rFonts b bCs i iCs spacing sz szCs lang",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr",
    "tblPr": "tblW tblInd tblLayout tblCellMar",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vAlign",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "abstractNum": "multiLevelType lvl",
    "numbering": "abstractNum num",
    "numPr": "ilvl numId",
    "settings": "autoHyphenation consecutiveHyphenLimit doNotHyphenateCaps compat",
    "compat": "doNotExpandShiftReturn compatSetting",
    "docDefaults": "rPrDefault pPrDefault",
    "styles": "docDefaults style",
    "font": "altName",
    "p": "pPr *",
    "r": "rPr *",
    "body": "* sectPr",
}


def export(letter, suffix="docx", **environment):
    return office_letters.export(CLI, letter, suffix, **environment)


def show(letter):
    return office_letters.show(CLI, letter)


def label(style, number):
    """What an office program makes of a level's definition."""
    if style["format"] in ("upperLetter", "lowerLetter"):
        text = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif style["format"] == "upperRoman":
        text = ["I", "II", "III", "IV"][number - 1]
    else:
        text = str(number)
    return style["text"].replace("%1", text.lower() if style["format"] == "lowerLetter" else text)


class Document:
    """A document as a program reads it that knows nothing of the letter."""

    def __init__(self, data):
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: xml.fromstring(self.zip.read(name)) for name in self.zip.namelist()
                      if name.endswith((".xml", ".rels"))}
        self.body = self.parts["word/document.xml"].find(f"{W}body")
        self.paragraphs = list(self.body.iter(f"{W}p"))
        self.levels = {}
        for number in self.get("numbering").findall(f"{W}num"):
            definition = number.find(f"{W}abstractNumId").get(f"{W}val")
            level = self.get("numbering").find(f"{W}abstractNum[@{W}abstractNumId='{definition}']/{W}lvl")
            self.levels[number.get(f"{W}numId")] = {
                "format": level.find(f"{W}numFmt").get(f"{W}val"), "text": level.find(f"{W}lvlText").get(f"{W}val")}

    def get(self, part):
        return self.parts.get(f"word/{part}.xml", xml.Element("none"))

    def labels(self):
        """For each paragraph its number, as the program counts; "" for none."""
        counts = {}
        for paragraph in self.paragraphs:
            number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
            key = number.get(f"{W}val") if number is not None else None
            counts[key] = counts.get(key, 0) + 1
            yield label(self.levels[key], counts[key]) if key else ""

    def words(self):
        lines = [f"{label} {text_of(paragraph)}" for label, paragraph in zip(self.labels(), self.paragraphs)]
        footer = [text_of(paragraph) for paragraph in self.get("footer1").iter(f"{W}p")]
        return " ".join(lines + footer).split()

    def styles(self):
        found = [paragraph.find(f"{W}pPr/{W}pStyle") for paragraph in self.paragraphs]
        return [style.get(f"{W}val") for style in found if style is not None]


def text_of(element):
    """Its words; fields are none."""
    if element.tag == f"{W}fldSimple":
        return ""
    if element.tag in (f"{W}br", f"{W}tab"):
        return "\n"
    return (element.text or "" if element.tag == f"{W}t" else "") + "".join(map(text_of, element))


class Docx(unittest.TestCase):
    def check(self, data):
        """What holds for every document; returns it."""
        document = Document(data)
        self.check_container(document)
        for name, part in document.parts.items():
            for element in part.iter():
                self.check_order(name, element)
        defined = {style.get(f"{W}styleId") for style in document.get("styles").iter(f"{W}style")}
        self.assertLessEqual(set(document.styles()), defined)
        return document

    def check_container(self, document):
        names = document.zip.namelist()
        types = document.parts["[Content_Types].xml"]
        overrides = {part.get("PartName")[1:] for part in types.iter(f"{PACKAGE}content-types}}Override")}
        defaults = {part.get("Extension") for part in types.iter(f"{PACKAGE}content-types}}Default")}
        self.assertEqual(names[0], "[Content_Types].xml")
        self.assertEqual(len(names), len(set(names)))
        self.assertLessEqual(overrides, set(names))

        targets = set()
        for name in names:
            if name.endswith(".rels"):
                folder = posixpath.dirname(posixpath.dirname(name))
                targets |= {posixpath.join(folder, relation.get("Target")) for relation in document.parts[name]}
            elif name not in overrides:
                self.assertIn(name.rsplit(".", 1)[1], defaults)
        self.assertEqual(targets, {name for name in names[1:] if not name.endswith(".rels")})

        relations = {relation.get("Id") for relation in document.parts["word/_rels/document.xml.rels"]}
        used = {value for element in document.body.iter() for key, value in element.attrib.items() if key.startswith(R)}
        self.assertLessEqual(used, relations)

    def check_order(self, part, element):
        if not element.tag.startswith(W) or element.tag[len(W):] not in ORDER:
            return
        order = ORDER[element.tag[len(W):]].split()
        places = []
        for child in element:
            name = child.tag[len(W):] if child.tag[len(W):] in order else "*"
            self.assertIn(name, order, f"{part}: {element.tag}: {child.tag}")
            places.append(order.index(name))
        self.assertEqual(places, sorted(places), f"{part}: {element.tag}")

    def test_sample(self):
        document = self.check(export(SAMPLE))
        self.assertEqual(document.words(), show(SAMPLE) + ["de"])
        self.assertEqual([label for label in document.labels() if label], [f"{letter}." for letter in "ABCDEFGH"])

    def test_every_kind(self):
        document = self.check(export(FULL))
        self.assertEqual([word for word in document.words() if word != "de"],
                         [word for word in show(FULL) if word != "de"])
        styles = document.styles()
        self.assertEqual(sorted(set(styles), key=styles.index), ["Letterhead", "Legend", "Reference", "Date", "Heading1",
                         "Addressee", "Salutation", "Heading2", "BodyText", "ListParagraph", "Closing", "Motto",
                         "Signature", "Copies", "Annexes", "Initials"])

    def test_style_names(self):
        styles = self.check(export(FULL)).get("styles")
        names = {style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in styles.iter(f"{W}style")}
        self.assertLessEqual(set(STYLES), set(names))
        for style, name in [("Heading1", "heading 1"), ("BodyText", "Body Text"), ("ListParagraph", "List Paragraph"),
                            ("Footer", "footer"), ("Header", "header")]:
            self.assertEqual(names[style], name)

    def test_empty(self):
        document = self.check(export({"format": "manifiesta", "version": 1}))
        self.assertEqual([element.tag for element in document.body], [f"{W}p", f"{W}sectPr"])

    def test_hostile(self):
        texts = ["title", "place", "subject", "closing", "motto", "initials"]
        letter = {**FULL, **{name: HOSTILE for name in texts}, "annexes": [HOSTILE],
                  "issuer": {"organization": HOSTILE}, "signatories": [person(HOSTILE)],
                  "body": [{"type": "paragraph", "text": LONG}, make_list("bullet", LONG)],
                  "letterhead": {"reference": HOSTILE, "footer": HOSTILE, "image": picture("image/png", PNG, HOSTILE)},
                  "style": {"font": "\"><w:p/>&"}}
        document = self.check(export(letter))
        self.assertEqual([word for word in document.words() if word != "de"],
                         [word for word in show(letter) if word != "de"])
        self.assertIn("w" * 10000, document.words())
        self.assertIn("<w:p>", document.parts["docProps/core.xml"].find(f"{DC}creator").text)

    def test_what_xml_cannot_say(self):
        letter = {**FULL, "subject": "a\u0001\u0008b\ufffec", "body": [{"type": "paragraph", "text": "d\u001fe\uffff"}]}
        self.assertIn("abc", self.check(export(letter)).words())

    def test_numbers(self):
        document = self.check(export(FULL))
        self.assertEqual([label for label in document.labels() if label][:-54],
                         ["a)", "b)", "a)", "•", "•", "I.", "II.", "III.", "IV.", "1.", "2."])
        self.assertEqual([label for label in document.labels() if label][-30:-24], ["Y.", "Z.", "AA.", "AB.", "AC.", "AD."])
        self.assertEqual([label for label in document.labels() if label][-2:], ["BA.", "BB."])
        for indent in document.get("numbering").iter(f"{W}ind"):
            self.assertGreater(int(indent.get(f"{W}left")), 200)
            self.assertEqual(indent.get(f"{W}left"), indent.get(f"{W}hanging"))

    def test_emphasis(self):
        document = self.check(export(FULL))
        runs = {text_of(run).strip(): {look.tag[len(W):] for look in run.findall(f"{W}rPr/*")} for run in document.body.iter(f"{W}r")}
        self.assertEqual(runs["llano"], set())
        self.assertEqual(runs["cursiva"], {"i", "iCs"})
        self.assertEqual(runs["negrita"], {"b", "bCs"})
        self.assertEqual(runs["ambas"], {"b", "bCs", "i", "iCs"})
        self.assertEqual(runs["ASUNTO:"], {"b", "bCs"})
        self.assertEqual(runs["Lic.\u00a0Ana Ruiz"], {"b", "bCs"})
        self.assertEqual(runs["PRESENTE"], {"spacing"})

    def test_picture(self):
        document = self.check(export(FULL))
        self.assertTrue(document.zip.read("word/media/letterhead.png").startswith(b"\x89PNG"))
        self.assertEqual(document.body.find(f".//{WP}docPr").get("descr"), "Escudo")
        size = document.body.find(f".//{WP}extent")
        self.assertAlmostEqual(int(size.get("cx")) / int(size.get("cy")), 1.5, places=2)

        kept = self.check(export({**FULL, "letterhead": {"image": picture("image/png", PNG, "")}}))
        self.assertEqual(kept.zip.read("word/media/letterhead.png"), PNG)
        broken = self.check(export({**FULL, "letterhead": {"image": picture("image/png", b"?", "")}}))
        self.assertNotIn("word/media/letterhead.png", broken.zip.namelist())

    def test_signatures(self):
        document = self.check(export(FULL))
        rows = document.body.findall(f"{W}tbl")[1].findall(f"{W}tr")
        self.assertEqual([len(row.findall(f"{W}tc")) for row in rows], [2, 1])
        for row in rows:
            self.assertIsNotNone(row.find(f"{W}trPr/{W}cantSplit"))
        self.assertEqual(rows[1].find(f".//{W}gridSpan").get(f"{W}val"), "2")
        style = document.get("styles").find(f"{W}style[@{W}styleId='Signature']")
        self.assertIsNotNone(style.find(f"{W}pPr/{W}pBdr/{W}top"))

    def test_spaces(self):
        letter = {**FULL, "letterhead": {}, "issuer": {}}
        document = self.check(export(letter))
        styles = {style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}spacing") for style in document.get("styles").iter(f"{W}style")}
        own = {}
        for paragraph, style in zip(document.paragraphs, document.styles()):
            spacing = paragraph.find(f"{W}pPr/{W}spacing")
            own.setdefault(style, {} if spacing is None else {key[len(W):]: int(value) for key, value in spacing.attrib.items()})
        pitch = int(styles["BodyText"].get(f"{W}line"))
        self.assertEqual(own["Date"], {"before": 0})
        self.assertEqual((own["Addressee"], own["Salutation"]), ({"after": 0}, {"before": 0}))
        self.assertEqual(own["ListParagraph"], {})
        # The motto leaves the space above the table to the signature, with the room for the ink.
        self.assertEqual(own["Motto"], {"after": 0})
        self.assertAlmostEqual(own["Signature"]["before"], 4 * pitch, delta=4)
        self.assertAlmostEqual(own["Copies"]["before"], 1.5 * pitch, delta=2)

    def test_what_stays_together(self):
        document = self.check(export(FULL))
        kept = {text_of(paragraph).split("\n")[0] for paragraph in document.paragraphs
                if paragraph.find(f"{W}pPr/{W}keepNext") is not None}
        self.assertLessEqual({"fin", "ATENTAMENTE", "Lema", "Lic.\u00a0Ana Ruiz", "Lic.\u00a0Luz Paz"}, kept)
        self.assertNotIn("Oficio núm.\u00a01/2022", kept)
        heading = document.get("styles").find(f"{W}style[@{W}styleId='Heading2']")
        self.assertIsNotNone(heading.find(f"{W}pPr/{W}keepNext"))

    def test_pages(self):
        document = self.check(export({**FULL, "style": {"paper": "oficio", "margins-mm": {"left": 40}}}))
        section = document.body.find(f"{W}sectPr")
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        self.assertEqual((size.get(f"{W}w"), size.get(f"{W}h")), ("12246", "19276"))
        self.assertEqual(margins.get(f"{W}left"), "2268")
        self.assertIsNotNone(section.find(f"{W}titlePg"))
        self.assertEqual(text_of(document.get("header1")), "“2022. Año”\nOficio núm.\u00a01/2022\nExpediente X-9")
        self.assertIsNone(self.check(export(SAMPLE)).body.find(f"{W}sectPr/{W}titlePg"))

    def test_page_numbers(self):
        for numbers, fields, language, text in [("n-of-m", ["PAGE", "NUMPAGES"], "en-US", "of"), ("n", ["PAGE"], "es-MX", ""),
                                                ("none", [], "es-MX", "")]:
            letter = {**FULL, "language": language, "letterhead": {"footer": "Pie"}, "style": {"page-numbers": numbers}}
            document = self.check(export(letter))
            found = [field.get(f"{W}instr").strip() for field in document.get("footer2").iter(f"{W}fldSimple")]
            self.assertEqual(found, fields)
            self.assertEqual(text_of(document.get("footer1")).split(), ["Pie", *text.split()])
            self.assertEqual(document.zip.read("word/footer1.xml"), document.zip.read("word/footer2.xml"))
        self.assertNotIn("word/footer1.xml", self.check(export({"format": "manifiesta", "version": 1,
                         "style": {"page-numbers": "none"}})).zip.namelist())

    def test_type(self):
        for on in (True, False):
            style = {"font": "Arial", "size-pt": 10.5, "justify": on, "hyphenate": on}
            document = self.check(export({**FULL, "style": style}))
            defaults = document.get("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
            self.assertEqual(defaults.find(f"{W}sz").get(f"{W}val"), "21")
            self.assertEqual(defaults.find(f"{W}rFonts").get(f"{W}ascii"), "Arial")
            self.assertEqual(defaults.find(f"{W}lang").get(f"{W}val"), "es-MX")
            body = document.get("styles").find(f"{W}style[@{W}styleId='BodyText']/{W}pPr")
            self.assertEqual(body.find(f"{W}jc").get(f"{W}val"), "both" if on else "left")
            self.assertEqual(document.get("settings").find(f"{W}autoHyphenation") is not None, on)

    def test_font_that_stands_in(self):
        for font, expected in [("", "Palatino Linotype"), ("TeX Gyre Termes", "Times New Roman"), ("Arial", None)]:
            table = self.check(export({**FULL, "style": {"font": font}})).get("fontTable")
            found = table.find(f"{W}font/{W}altName")
            self.assertEqual(found.get(f"{W}val") if found is not None else None, expected)

    def test_properties(self):
        data = export({**SAMPLE, "issuer": {"organization": "Ayuntamiento & Cía."}})
        core = self.check(data).parts["docProps/core.xml"]
        self.assertTrue(core.find(f"{DC}title").text.startswith("Manifestación expresa de la intención"))
        self.assertEqual(core.find(f"{DC}creator").text, "Ayuntamiento & Cía.")
        self.assertEqual(core.find(f"{DC}language").text, "es-MX")
        self.assertEqual(core.find("{http://purl.org/dc/terms/}created").text, "2022-05-24T00:00:00Z")

    def test_same_letter_gives_same_bytes(self):
        self.assertEqual(export(FULL), export(FULL, LC_ALL="C", TZ="Asia/Tokyo"))

    def test_close_lines(self):
        for height, rule in [(1.0, "atLeast"), (0.8, "exact")]:
            styles = self.check(export({**FULL, "style": {"line-height": height}})).get("styles")
            spacing = styles.find(f"{W}style[@{W}styleId='BodyText']/{W}pPr/{W}spacing")
            self.assertEqual(spacing.get(f"{W}lineRule"), rule)

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
    def test_well_formed(self):
        document = Document(export(FULL))
        with tempfile.TemporaryDirectory() as folder:
            document.zip.extractall(folder)
            subprocess.run(["xmllint", "--noout", *document.parts], cwd=folder, check=True)

    @unittest.skipUnless(shutil.which("soffice") and shutil.which("pdftotext"), "no office program is installed")
    def test_in_an_office_program(self):
        letter = {**SAMPLE, "style": {**SAMPLE["style"], "hyphenate": False}}
        words, n_pages = office_letters.print_in_an_office_program(export(letter), "docx")
        self.assertEqual(words, show(letter))
        self.assertEqual(n_pages, 2)


unittest.main()
