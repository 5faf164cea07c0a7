# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Word documents: the words of the page, in their order, with their marks.

    test-docx.py PRINT-PARAGRAPHS"""

import unittest

import packing
from reading import TestCase

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Louder"><w:name w:val="y"/><w:basedOn w:val="Loud"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="z"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="paragraph" w:styleId="List"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, properties="", style=""):
    """The content is a text or more XML."""
    content = content if content.startswith("<") else run(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>"


def item(text, list_, level=0, style=""):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>', style)


def levels(*patterns, start=1):
    """Pairs of format and text."""
    return "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
                   f'<w:lvlText w:val="{text}"/></w:lvl>' for i, (format_, text) in enumerate(patterns))


def numbering(*templates, more=""):
    """Templates and lists, both numbered from 1."""
    return ("".join(f'<w:abstractNum w:abstractNumId="{i}">{levels_}</w:abstractNum>'
                    for i, levels_ in enumerate(templates, 1)) +
            "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
                    for i in range(1, len(templates) + 1)) + more)


def relations(*items):
    return XML + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
        f'<Relationship Id="{id_}" Type="{OFFICE}/{type_}" Target="{target}"/>' for id_, type_, target in items
    ) + "</Relationships>"


def part(name, content):
    return f"{XML}<w:{name} {NAMESPACES}>{content}</w:{name}>"


def document(body, numbers="", parts=(), **members):
    """Parts are triples of relation, type ("header", "footer") and content."""
    types = {"document": "document.main", "styles": "styles", "numbering": "numbering",
             **{id_: type_ for id_, type_, _ in parts}}
    return packing.pack({
        "[Content_Types].xml":
            XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
            "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{type_}+xml"/>'
                    for name, type_ in types.items()) + "</Types>",
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("s", "styles", "styles.xml"), ("n", "numbering", "/word/numbering.xml"),
            *((id_, type_, f"../word/{id_}.xml") for id_, type_, _ in parts)),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", numbers),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{id_}.xml": part({"header": "hdr", "footer": "ftr"}[type_], content)
           for id_, type_, content in parts},
        **members})


def field(instruction, result):
    def mark(type_):
        return f'<w:r><w:fldChar w:fldCharType="{type_}"/></w:r>'
    half = len(instruction) // 2
    return (mark("begin") + f"<w:r><w:instrText>{instruction[:half]}</w:instrText></w:r>"
            f"<w:r><w:instrText>{instruction[half:]}</w:instrText></w:r>" + mark("separate") + result + mark("end"))


class Docx(TestCase, packing.HostileTests):
    FORMAT = "docx"
    MAIN = "word/document.xml"
    PARAGRAPH = paragraph("uno")
    NESTED = ("<w:sdt>", "</w:sdt>")
    document = staticmethod(document)

    def test_words(self):
        self.assert_read(document(
            "<w:p><w:r><w:t xml:space='preserve'>Quien </w:t><w:t> suscri\nbe </w:t><w:tab/><w:t>{x} &amp;</w:t>"
            "<w:br/><w:t>a</w:t><w:cr/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t>"
            "<w:lastRenderedPageBreak/></w:r>no<w:hyperlink><w:r><w:t>e</w:t></w:r></w:hyperlink>"
            "<w:smartTag><w:smartTagPr/><w:r><w:t>f</w:t></w:r></w:smartTag></w:p>"),
            "Quien suscri be\t{{x} &\na\nb\u2011c\u00addef")
        self.assert_read(document("<w:p/>" + paragraph(" ") + paragraph("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr>"
                                  f"<w:sdtContent>{run('uno')}</w:sdtContent></w:sdt>")), "uno")

    def test_emphasis(self):
        bold, italic, off = "<w:b/>", "<w:i w:val='true'/>", "<w:b w:val='0'/>"
        strong = '<w:rStyle w:val="Strong"/>'
        self.assert_read(document(paragraph(run("a ") + run("b ", bold) + run("c", bold + italic) + run(" d", strong))),
                         "a **b *c* d**")
        self.assert_read(document(paragraph(run("a ") + run("b", off) + run(" c", strong), style="Loud") +
                                  paragraph("d", style="Louder") + paragraph("e", style="Loop")),
                         "**a** b c", "***d***", "e")

    def test_headings(self):
        self.assert_read(document(paragraph("a", style="Ttulo1") + paragraph("b", style="Outline") +
                                  paragraph("c", '<w:outlineLvl w:val="0"/>') +
                                  paragraph("d", '<w:outlineLvl w:val="9"/>', "Ttulo1")),
                         ("heading", "", "a"), ("heading", "", "b"), ("heading", "", "c"), "**d**")

    def test_marks(self):
        for format_, text, marks in (
                ("upperLetter", "%1.", "A. B."), ("lowerLetter", "%1)", "a) b)"), ("upperRoman", "%1.-", "I.- II.-"),
                ("lowerRoman", "(%1)", "(i) (ii)"), ("decimal", "%1", "1 2"), ("decimalZero", "%1.", "01. 02."),
                ("ordinal", "%1", "1 2"), ("bullet", "\uf0b7", "• •"), ("decimal", "§%1%%2", "§1%%2 §2%%2")):
            self.assert_read(document(item("x", 1) + item("y", 1), numbering(levels((format_, text)))),
                             *(("item", mark, text) for mark, text in zip(marks.split(), "xy")))
        for format_, text in (("none", ""), ("bullet", "")):
            self.assert_read(document(item("x", 1), numbering(levels((format_, text)))), "x")
        self.assert_read(document(item("x", 7) + item("y", 0, 0, "List") + paragraph("z", style="List"),
                                  numbering(levels(("decimal", "%1.")))), "x", "y", ("item", "1.", "z"))
        self.assert_read(document(item("x", 1, 0, "Ttulo1"), numbering(levels(("upperRoman", "%1.")))),
                         ("heading", "I.", "x"))

    def test_high_numbers(self):
        for format_, start, mark in (("upperLetter", 28, "BB"), ("lowerLetter", 2000000000, "2000000000"),
                                     ("lowerRoman", 4, "iv"), ("decimal", -1, "0"), ("upperRoman", 0, "0")):
            self.assert_read(document(item("x", 1), numbering(levels((format_, "%1"), start=start))), ("item", mark, "x"))

    def test_levels(self):
        numbers = numbering(levels(("decimal", "%1."), ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3")))
        self.assert_read(document("".join(item(text, 1, level) for text, level in (
            ("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 2), ("f", 2), ("g", 1), ("h", 99))), numbers),
            ("item", "1.", "a"), ("item", "a)", "b"), ("item", "b)", "c"), ("item", "2.", "d"),
            ("item", "2.a.1", "e"), ("item", "2.a.2", "f"), ("item", "b)", "g"), "h")

    def test_going_on(self):
        more = ('<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
                '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
                '</w:lvlOverride></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">' +
                levels(("decimal", "(%1)")) + "</w:lvlOverride></w:num>")
        numbers = numbering(levels(("decimal", "%1.")), levels(("upperLetter", "%1.")), more=more)
        self.assert_read(document("".join(item(text, list_) for text, list_ in (
            ("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 4), ("", 4), ("f", 5))), numbers),
            ("item", "1.", "a"), ("item", "A.", "b"), ("item", "2.", "c"), ("item", "5.", "d"), ("item", "6.", "e"),
            ("item", "(8)", "f"))

    def test_left_out(self):
        self.assert_read(document(paragraph(
            run("a") + "<w:del><w:r><w:delText>no</w:delText></w:r></w:del>" + f"<w:ins>{run('b')}</w:ins>" +
            f"<w:moveFrom>{run('no')}</w:moveFrom><w:moveTo>{run('c')}</w:moveTo>" + run("no", "<w:vanish/>") +
            "<w:r><w:footnoteReference w:id='1'/><w:commentReference w:id='1'/></w:r>")), "abc")

    def test_fields(self):
        simple = f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{run("no")}</w:fldSimple>'
        self.assert_read(document(paragraph(
            run("a") + field(" NUMPAGES ", run("no")) + simple + field("MERGEFIELD x", run("b")) +
            field("IF " + "1=1", field(" DATE ", run("c")) + field("page", run("no"))) +
            f'<w:fldSimple w:instr="AUTHOR">{run("d")}</w:fldSimple>' +
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("e"))), "abcde")

    def test_tables_and_boxes(self):
        def row(*cells):
            return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"
        box = f"<w:txbxContent>{paragraph('box')}{paragraph('more')}</w:txbxContent>"
        shape = (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
                 f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
                 "</mc:AlternateContent></w:r>")
        self.assert_read(document(f"<w:tbl><w:tblPr/>{row('a', 'b')}{row('c')}</w:tbl>" +
                                  paragraph(run("d") + shape + run("e")) +
                                  paragraph(f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")),
                         "a", "b", "c", "de", "box", "more", "box", "more")

    def test_headers(self):
        parts = (("h1", "header", paragraph("Ayuntamiento")), ("h2", "header", paragraph("Ayuntamiento") + paragraph("2022")),
                 ("f1", "footer", paragraph(run("Página ") + field("PAGE", run("1")) + run(" de 2")) + paragraph("Av. Uno")),
                 ("f2", "footer", paragraph("no")), ("f3", "footer", paragraph("neither")))
        def references(*pairs):
            return "".join(f'<w:{id_.startswith("h") and "header" or "footer"}Reference w:type="{type_}" r:id="{id_}"/>'
                           for type_, id_ in pairs)
        first = "<w:sectPr>" + references(("first", "h2"), ("default", "h1")) + "<w:titlePg/></w:sectPr>"
        second = "<w:sectPr>" + references(("first", "f2"), ("default", "f1"), ("default", "gone")) + "</w:sectPr>"
        self.assert_read(document(paragraph("uno", first) + second, parts=parts), ("header", "", "Ayuntamiento"),
                         ("header", "", "2022"), "uno", ("footer", "", "Av. Uno"))

    def test_strict(self):
        data = packing.archive_read(document(paragraph("uno")), self.MAIN).decode()
        self.assert_read(self.with_main(data.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                                     "http://purl.oclc.org/ooxml/wordprocessingml/main")), "uno")

    def test_other_programs(self):
        old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040)
        self.assert_refused(old, "not this format")
        self.assert_refused(old + "EncryptedPackage".encode("utf-16-le") + bytes(96), "encrypted")
        workbook = XML + '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
        self.assert_refused(document("", **{self.MAIN: workbook}), "not this format")
        self.assert_refused(document(""), "no text")

    def test_libreoffice(self):
        more = '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
        numbers = numbering(levels(("upperLetter", "%1."), ("lowerLetter", "%2)")), levels(("bullet", "•")), more=more)
        data = document(paragraph(run("Uno ") + run("dos", "<w:b/>") + "<w:r><w:br/></w:r>" + run("tres")) +
                        item("a", 1) + item("b", 1) + item("c", 1, 1) + item("d", 2) + item("e", 1) +
                        paragraph("Título", style="Ttulo1"), numbers)
        wanted = self.read(data)
        self.assertEqual([mark for _, mark, _ in wanted], ["", "A.", "B.", "a)", "•", "C.", ""])
        self.assertEqual(self.read(packing.convert(data, "docx", "docx")), wanted)

    def test_long_marks(self):
        self.assert_refused(document(item("x", 1) * 9000, numbering(levels(("upperRoman", "%1" * 50), start=2888))), "too large")
        self.assert_read(document(item("x", 1), numbering(levels(("decimal", "%1" * 51)))), "x")

    def test_hostile_fields(self):
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        self.assert_refused(document(paragraph(begin * 100000 + run("a") * 100000)), "no text")

    def test_many_headers(self):
        parts = (("h", "header", paragraph("x")),)
        references = "".join(f'<w:headerReference r:id="{i}"/>' for i in range(100000))
        links = relations(*((i, "header", "h.xml") for i in range(100000)))
        answer = self.read(document(paragraph("uno") + f"<w:sectPr>{references}</w:sectPr>", parts=parts,
                                    **{"word/_rels/document.xml.rels": links}))
        self.assertEqual(answer, [["header", "", "x"], ["body", "", "uno"]])


unittest.main()
