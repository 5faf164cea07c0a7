# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files of other programs: what looks like a paragraph is one.

    test-pdf.py PRINT-PARAGRAPHS"""

import os
import random
import re
import shutil
import subprocess
import tempfile
import unittest
import zlib
from pathlib import Path

import packing
from reading import TestCase

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
CLI = Path(os.environ["MNF_BUILD_ROOT"]) / "src/cli/manifiesta-cli"
SAMPLE = ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"
FONTS = {"F": "Helvetica", "B": "Helvetica-Bold", "I": "Helvetica-Oblique"}

LEFT, TOP, SIZE, LEADING = 72, 100, 10, 12
FULL = "Se dirige a este Secretariado con el objeto de manifestar la intención de participar"


def build(objects):
    """A PDF file of the given objects, numbered from 1; the first is its root."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, table, len(objects) + 1, len(data)))


def stream(data, dictionary=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), dictionary, data)


def draw(lines):
    """The content of a page with these lines: (x, y from the top, text[, font[, size]])."""
    content = b""
    for x, y, text, *more in lines:
        font, size = (more + ["F", SIZE][len(more):])
        text = re.sub(rb"([()\\])", rb"\\\1", text.encode("cp1252"))
        content += b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font.encode(), size, x, 792 - y, text)
    return stream(content)


def document(*contents, objects=(), resources=b""):
    """A PDF file with a page for each content; the further objects follow those of the
    first three."""
    fonts = b"".join(b"/%s << /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >> "
                     % (name.encode(), font.encode()) for name, font in FONTS.items())
    resources = b"<< /Font << %s >> %s >>" % (fonts, resources)
    first = 4 + len(objects)
    pages = []
    for i, content in enumerate(contents):
        pages += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources 3 0 R >>"
                  % (first + 2 * i + 1), content]
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(contents)))
    return build([b"<< /Type /Catalog /Pages 2 0 R >>",
                  b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)), resources, *objects, *pages])


def lines(*texts, x=LEFT, y=TOP, leading=LEADING, **more):
    return [(x, y + i * leading, text, *more.values()) for i, text in enumerate(texts)]


class Pdf(TestCase):
    FORMAT = "pdf"

    def assert_page(self, page_lines, *paragraphs):
        self.assert_read(document(draw(page_lines)), *paragraphs)

    def test_space(self):
        self.assert_page(lines(FULL, "y más.") + lines(FULL, "fin.", y=TOP + 36), f"{FULL}\ny más.", f"{FULL}\nfin.")
        # Twice as wide everywhere: then that is the usual space.
        self.assert_page(lines(FULL, "y más", "uno", leading=24) + lines("dos", y=TOP + 4 * 24 - 8),
                         f"{FULL}\ny más\nuno", "dos")

        # The sentence goes on, so this is only a font with more space.
        title = "Manifestación de la intención expresa"
        self.assert_page(lines(FULL, "y más.") + lines(title, "particularmente", y=TOP + 60, leading=32, font="F", size=20),
                         f"{FULL}\ny más.", f"{title}\nparticularmente")

    def test_indents(self):
        self.assert_page(lines("   " + FULL, x=LEFT + 20) + lines("y más.", y=TOP + 12) +
                         lines("Otro que también empieza", x=LEFT + 20, y=TOP + 24) + lines("sigue.", y=TOP + 36),
                         f"{FULL}\ny más.", "Otro que también empieza\nsigue.")

    def test_marks(self):
        self.assert_page(
            [(72, 100, "A."), (100, 100, FULL), (100, 112, "y más;"), (72, 124, "B."), (100, 124, "Otro."),
             (72, 136, "\u2022 punto"), (72, 148, "IV)"), (110, 148, "cuatro")],
            f"A. {FULL}\ny más;", "B. Otro.", "• punto", "IV) cuatro")
        # A title at the beginning of a line that is only wrapped.
        self.assert_page(lines(FULL, "C. Presidente."), f"{FULL}\nC. Presidente.")

    def test_hanging(self):
        self.assert_page([(185, 100, "ASUNTO:", "B"), (246, 100, "Manifestación de la intención"),
                          (246, 112, "de participar"), (72, 140, FULL)],
                         "**ASUNTO:** Manifestación de la intención\nde participar", FULL)

    def test_centred(self):
        self.assert_page([(250, 100, "ATENTAMENTE AHORA"), (289, 112, "“2022”"), (72, 160, FULL)],
                         "ATENTAMENTE AHORA\n“2022”", FULL)

    def test_columns(self):
        self.assert_page(
            lines(FULL) + [(100, 300, "Mtra. Karla Fiesco", "B"), (350, 300, "José Martínez", "B"),
                           (100, 312, "Presidenta"), (350, 312, "Comisionado"), (100, 324, "Municipal")] +
            lines("fin", y=400),
            FULL, "**Mtra. Karla Fiesco**\nPresidenta\nMunicipal", "**José Martínez**\nComisionado", "fin")

    def test_no_columns(self):
        self.assert_page([(72, 100, "Oficio:"), (200, 100, "123"), (72, 112, "Fecha:"), (200, 112, "24 de mayo")],
                         "Oficio:\t123\nFecha:\t24 de mayo")
        table = [(x, 100 + 12 * i, f"{name}{i}") for i in range(9) for x, name in ((72, "a"), (200, "b"))]
        self.assert_page(table, "\n".join(f"a{i}\tb{i}" for i in range(9)))
        self.assert_page([(72, 100, "uno"), (300, 100, "dos")], "uno\tdos")

    def test_emphasis(self):
        self.assert_page([(72, 100, "uno", "B"), (100, 100, "dos", "I"), (130, 100, "{tres} *x* *y*")],
                         "**uno** *dos* {{tres} \u2217x\u2217 \u2217y\u2217")
        self.assert_page(lines("ANTECEDENTES", font="B") + lines(FULL, "fin.", y=TOP + 12) +
                         lines("Otro", y=TOP + 36, font="B"), "**ANTECEDENTES**", f"{FULL}\nfin.", "**Otro**")
        self.assert_page(lines("Título", font="F", size=16) + lines("texto", y=TOP + 16), "Título", "texto")

    def test_order(self):
        # What is drawn last may stand first.
        self.assert_page([(72, 300, "tres"), (72, 100, "uno"), (72, 200, "dos")], "uno", "dos", "tres")

    def test_pages(self):
        first, second = lines(FULL, FULL, y=600), lines("y que sigue.", "Fin.", leading=30)
        self.assert_read(document(draw(first), draw(second)), f"{FULL}\n{FULL}\ny que sigue.", "Fin.")
        self.assert_read(document(draw(lines(FULL + ".", y=600)), draw(second)), FULL + ".", "y que sigue.", "Fin.")
        self.assert_read(document(draw(lines(FULL, y=600)), draw(lines("y que", "sigue.", "Fin."))),
                         f"{FULL}\ny que\nsigue.\nFin.")
        self.assert_read(document(draw(first), draw(lines("Otro"))), f"{FULL}\n{FULL}", "Otro")

    def test_running(self):
        def page(number, text):
            return draw([(72, 40, "Ayuntamiento"), (72, 100, text), (72, 740, "Av. Uno 12"), (300, 760, f"Página {number} de 2")])
        self.assert_read(document(page(1, FULL), page(2, "y fin.")), ("header", "", "Ayuntamiento"), f"{FULL}\ny fin.",
                         ("footer", "", "Av. Uno 12"))
        self.assert_read(document(draw([(72, 40, "Ayuntamiento"), (72, 100, "uno"), (300, 760, "- 1 -")])),
                         "Ayuntamiento", "uno")

    def test_sample(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "letter.pdf"
            subprocess.run([CLI, "export", SAMPLE, "-o", path], check=True)
            paragraphs = self.read(path.read_bytes())
        shown = subprocess.run([CLI, "show", SAMPLE], check=True, stdout=subprocess.PIPE, text=True).stdout
        self.assertEqual(" ".join(text for _, _, text in paragraphs).replace("*", "").split(), shown.split())
        self.assertEqual(len(paragraphs), 18)
        self.assertEqual(paragraphs[-1][2], "**José Martínez Vilchis**\nComisionado Presidente")

    def test_libreoffice(self):
        namespaces = 'xmlns:office="{0}office:1.0" xmlns:text="{0}text:1.0" xmlns:style="{0}style:1.0" xmlns:fo="{0}{1}"'.format(
            "urn:oasis:names:tc:opendocument:xmlns:", "xsl-fo-compatible:1.0")
        data = packing.convert(
            f"""<?xml version="1.0"?><office:document {namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties
            fo:font-weight="bold"/></style:style><text:list-style style:name="L"><text:list-level-style-number
            text:level="1" style:num-format="A" style:num-suffix="."><style:list-level-properties
            text:space-before="20pt" text:min-label-width="20pt"/></text:list-level-style-number></text:list-style>
            </office:automatic-styles><office:body><office:text>
            <text:p>{FULL} {FULL} y <text:span text:style-name="B">dos</text:span>.</text:p><text:p/>
            <text:list text:style-name="L"><text:list-item><text:p>{FULL} y tres</text:p></text:list-item>
            <text:list-item><text:p>cuatro</text:p></text:list-item></text:list></office:text></office:body>
            </office:document>""".encode(), "fodt", "pdf")
        words = [text.split() for _, _, text in self.read(data)]
        self.assertEqual(words, [f"{FULL} {FULL} y **dos.**".split(), f"A. {FULL} y tres".split(), ["B.", "cuatro"]])

    def test_refused(self):
        good = document(draw(lines("uno")))
        self.assert_refused(document(stream(b"")), "no text")
        for data in (b"", b"%PD", b"PK\3\4" + bytes(2000), bytes(5000), "Quien suscribe".encode()):
            self.assert_refused(data, "not this format")
        for data in (b"%PDF-1.7\n", b"%PDF-1.7\n" + random.Random(1).randbytes(10000), good[:200]):
            self.assert_refused(data, "broken")
        self.assert_refused(document(*[draw(lines("uno"))] * 101), "too large")
        page = draw(lines(*["palabra " * 30] * 100, y=20, leading=7, font="F", size=4))
        self.assert_refused(document(*[page] * 100), "too large")

    def test_damaged(self):
        good = document(draw(lines("uno", "dos")), draw(lines("tres")))
        for length in range(0, len(good), 97):
            self.assertIn(type(self.read(good[:length])), (list, dict))
        chance = random.Random(2)
        for _ in range(40):
            damaged = bytearray(good)
            for _ in range(5):
                damaged[chance.randrange(len(good))] = chance.randrange(256)
            self.assertIn(type(self.read(bytes(damaged))), (list, dict))

    @unittest.skipUnless(shutil.which("qpdf"), "qpdf is not installed")
    def test_encrypted(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "a.pdf", Path(folder) / "b.pdf"
            source.write_bytes(document(draw(lines("uno"))))
            for password, wanted in (("secret", None), ("", [["body", "", "uno"]])):
                subprocess.run(["qpdf", "--encrypt", password, "owner", "256", "--", source, target], check=True)
                if wanted is None:
                    self.assert_refused(target.read_bytes(), "encrypted")
                else:
                    self.assertEqual(self.read(target.read_bytes()), wanted)

    def test_endless_forms(self):
        """Forms in forms, each ten times the next: ten thousand million words."""
        forms = [stream(b"/X Do " * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] "
                        b"/Resources << /XObject << /X %d 0 R >> >>" % (5 + i)) for i in range(10)]
        forms.append(stream(draw(lines("uno")), b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources 3 0 R"))
        data = document(stream(b"/X Do"), objects=forms, resources=b"/XObject << /X 4 0 R >>")
        self.assert_refused(data, "too large")

    def test_bomb(self):
        """A page of words that fill the memory, or the time until then."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        words = b"BT /F 12 Tf 72 700 Td (uno) Tj ET\n" * (1 << 15)
        block = packer.compress(words) + packer.flush(zlib.Z_FULL_FLUSH)
        answer = self.read(document(stream(b"\x78\xda" + block * 1000, b"/Filter /FlateDecode")))
        self.assertIn(answer.get("error"), ("broken", "too large"))

    def test_nested(self):
        """A PDF in a PDF is no text of it."""
        inner = stream(document(draw(lines("no"))), b"/Type /EmbeddedFile")
        self.assert_read(document(draw(lines("uno")), objects=[inner]), "uno")


unittest.main()
