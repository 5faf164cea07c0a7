# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenDocument texts: the words of the page, in their order, with their marks.

    test-odt.py PRINT-PARAGRAPHS"""

import unittest

import packing
from reading import TestCase

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))

AUTOMATIC = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="Child" style:family="text" style:parent-style-name="Strong"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Loud"/>
<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>
"""
MANIFEST = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
STYLES = """
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
<style:style style:name="Loud" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
"""


def level(number, format_, suffix=".", more=""):
    return (f'<text:list-level-style-number text:level="{number}" style:num-format="{format_}" '
            f'style:num-suffix="{suffix}" {more}/>')


def list_style(name, *levels):
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def paragraph(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def listing(style, *items, more=""):
    """A list; an item is a text or more XML."""
    blocks = [item if item.startswith("<") else paragraph(item) for item in items]
    style = f'text:style-name="{style}"' if style else ""
    return (f"<text:list {style} {more}>" +
            "".join(f"<text:list-item>{block}</text:list-item>" for block in blocks) + "</text:list>")


def document(body, lists="", pages="", **members):
    def part(name, content):
        return ('<?xml version="1.0" encoding="UTF-8"?>'
                f'<office:{name} {NAMESPACES} office:version="1.3">{content}</office:{name}>')
    return packing.pack({
        "mimetype": MEDIA_TYPE,
        "META-INF/manifest.xml": MANIFEST,
        "styles.xml": part("document-styles", f"<office:styles>{STYLES}</office:styles>"
                           '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"/>'
                           "</office:automatic-styles>"
                           f"<office:master-styles>{pages}</office:master-styles>"),
        "content.xml": part("document-content",
                            f"<office:automatic-styles>{AUTOMATIC}{lists}</office:automatic-styles>"
                            f"<office:body><office:text>{body}</office:text></office:body>"),
        **members})


class Odt(TestCase, packing.HostileTests):
    FORMAT = "odt"
    MAIN = "content.xml"
    PARAGRAPH = paragraph("uno")
    NESTED = ("<text:section>", "</text:section>")
    document = staticmethod(document)

    def test_words(self):
        self.assert_read(document(paragraph("\n  Quien\n\tsuscribe,  {x} &amp; <text:s/> dos<text:s text:c='2'/>tres"
                                            "<text:tab/>4<text:line-break/>5<text:bookmark text:name='x'/>6")),
                         "Quien suscribe, {{x} &  dos  tres\t4\n56")
        self.assert_read(document(paragraph("a<text:a>b</text:a><text:date>c</text:date><x>d</x>")), "abcd")
        self.assert_read(document(paragraph("a<text:s text:c='2000000000'/>b")), "a" + " " * 1000 + "b")

    def test_emphasis(self):
        def span(style, text):
            return f'<text:span text:style-name="{style}">{text}</text:span>'
        self.assert_read(document(paragraph(f"a {span('B', 'b ' + span('I', 'c'))}{span('Child', ' d')} {span('X', 'e')}")),
                         "a **b *c* d** e")
        self.assert_read(document(paragraph(f"a {span('N', 'b')} c", "P1") + paragraph("d", "Loop")),
                         "**a** b **c**", "d")
        self.assert_read(document(paragraph("*a b*")), "\u2217a b\u2217")

    def test_headings(self):
        self.assert_read(document('<text:h text:style-name="Heading" text:outline-level="1">ANTE ESTA</text:h>'),
                         ("heading", "", "ANTE ESTA"))

    def test_marks(self):
        for format_, prefix, suffix, marks in (
                ("A", "", ".", ["A.", "B."]), ("a", "", ")", ["a)", "b)"]), ("I", "", ".-", ["I.-", "II.-"]),
                ("i", "(", ")", ["(i)", "(ii)"]), ("1", "", ".", ["1.", "2."]), ("1", "Artículo ", ".", ["Artículo 1.", "Artículo 2."])):
            lists = list_style("L", level(1, format_, suffix, f'style:num-prefix="{prefix}"'))
            self.assert_read(document(listing("L", "x", "y"), lists),
                             *(("item", mark, text) for mark, text in zip(marks, "xy")))
        bullets = list_style("L", '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>')
        self.assert_read(document(listing("L", "x"), bullets), ("item", "•", "x"))
        self.assert_read(document(listing("L", "x"), list_style("L", level(1, "", ""))), "x")
        self.assert_read(document(listing("none", "x")), "x")

    def test_high_numbers(self):
        for format_, start, mark in (("A", 27, "AA"), ("i", 4, "iv"), ("I", 3999, "MMMCMXCIX"),
                                     ("I", 2000000000, "2000000000"), ("a", 2000000000, "2000000000"), ("a", -5, "0")):
            lists = list_style("L", level(1, format_, "", f'text:start-value="{start}"'))
            self.assert_read(document(listing("L", "x"), lists), ("item", mark, "x"))
        for sync, mark in (("true", "BB"), ("false", "AB")):
            lists = list_style("L", level(1, "A", "", f'text:start-value="28" style:num-letter-sync="{sync}"'))
            self.assert_read(document(listing("L", "x"), lists), ("item", mark, "x"))

    def test_levels(self):
        lists = list_style("L", level(1, "1"), level(2, "a", ")"), level(3, "1", "", 'text:display-levels="3"'))
        deep = listing("", listing("", "d", "e"))
        inner = paragraph("a") + paragraph("more") + listing("", "b", "c")
        self.assert_read(document(listing("L", inner, paragraph("f") + deep, "<text:p/>", listing("", "g")), lists),
                         ("item", "1.", "a"), "more", ("item", "a)", "b"), ("item", "b)", "c"), ("item", "2.", "f"),
                         ("item", "2.a.1", "d"), ("item", "2.a.2", "e"), ("item", "a)", "g"))

    def test_going_on(self):
        lists = list_style("L", level(1, "1")) + list_style("M", level(1, "A"))
        self.assert_read(document(listing("L", "a", "b") + listing("M", "c") +
                                  listing("L", "d", more='text:continue-list="x"') +
                                  listing("L", "e", more='text:continue-numbering="true"') + listing("L", "f") +
                                  '<text:list text:style-name="L" text:continue-numbering="true">'
                                  '<text:list-header><text:p>g</text:p></text:list-header>'
                                  '<text:list-item text:start-value="7"><text:p>h</text:p></text:list-item></text:list>',
                                  lists),
                         ("item", "1.", "a"), ("item", "2.", "b"), ("item", "A.", "c"), ("item", "3.", "d"),
                         ("item", "4.", "e"), ("item", "1.", "f"), "g", ("item", "7.", "h"))

    def test_left_out(self):
        self.assert_read(document(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>" +
            paragraph("a<text:change text:change-id='1'/><text:note><text:note-citation>1</text:note-citation>"
                      "<text:note-body><text:p>no</text:p></text:note-body></text:note>"
                      "<office:annotation><text:p>no</text:p></office:annotation>b") + "<text:p> <text:s/> </text:p>"), "ab")

    def test_tables_and_frames(self):
        def cell(text):
            return f"<table:table-cell>{paragraph(text)}</table:table-cell>"
        frame = ("<draw:frame><draw:text-box>" + paragraph("box") + paragraph("more") +
                 "</draw:text-box><svg:desc>no</svg:desc></draw:frame>")
        self.assert_read(document(
            f"<table:table><table:table-row>{cell('a')}{cell('b')}</table:table-row><table:table-row>{cell('c')}"
            "<table:covered-table-cell><text:p>no</text:p></table:covered-table-cell></table:table-row></table:table>"
            f"<text:section>{paragraph('d' + frame + 'e')}</text:section>" + frame), "a", "b", "c", "de", "box", "more", "box", "more")

    def test_headers(self):
        number = '<text:page-number/> de <text:page-count>2</text:page-count>'
        pages = (f"<style:master-page><style:header>{paragraph('Ayuntamiento', 'P1')}</style:header>"
                 f"<style:footer>{paragraph('Página ' + number)}{paragraph('Av. Uno 12')}</style:footer></style:master-page>"
                 f"<style:master-page><style:header-first>{paragraph('Ayuntamiento')}{paragraph('2022')}"
                 "</style:header-first></style:master-page>")
        self.assert_read(document(paragraph("uno", "P1"), pages=pages), ("header", "", "Ayuntamiento"),
                         ("header", "", "2022"), "**uno**", ("footer", "", "Av. Uno 12"))

    def test_prefixes(self):
        data = document(paragraph("uno"))
        main = packing.archive_read(data, "content.xml").decode()
        for name in ("<text:", "</text:", " text:", "xmlns:text="):
            main = main.replace(name, name.replace("text", "t"))
        self.assert_read(self.with_main(main), "uno")
        self.assert_read(self.with_main(main.encode("utf-8-sig")), "uno")

    def test_password(self):
        manifest = MANIFEST.replace("/>\n</", "><manifest:encryption-data/></manifest:file-entry>\n</")
        self.assert_refused(document("", **{"META-INF/manifest.xml": manifest}), "encrypted")

    def test_no_text(self):
        self.assert_refused(document(""), "no text")
        self.assert_refused(document("", **{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "not this format")

    def test_libreoffice(self):
        lists = list_style("L", level(1, "A"), level(2, "a", ")")) + list_style("M", level(1, "I"))
        body = (paragraph("Uno <text:span text:style-name='B'>dos</text:span><text:line-break/>tres") +
                listing("L", "a", paragraph("b") + listing("", "c", "d"), more='xml:id="first"') + listing("M", "e") +
                listing("L", "f", more='text:continue-list="first"') +
                listing("M", "g", more='text:continue-numbering="true"') +
                "<text:h text:outline-level='1'>Título</text:h>")
        wanted = self.read(document(body, lists))
        self.assertEqual([mark for _, mark, _ in wanted], ["", "A.", "B.", "a)", "b)", "I.", "C.", "I.", ""])
        self.assertEqual(self.read(packing.convert(document(body, lists), "odt", "odt")), wanted)


unittest.main()
