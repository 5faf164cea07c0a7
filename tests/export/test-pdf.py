# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF as other programs see it: its words, fonts, metadata and bytes."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"

# The words of this letter that tempt: ligatures, accents, letters with their
# accent apart, spaced capitals, no-break spaces, several signatures.
TEMPTING = {
    "place": "Ñuño",
    "date": "2022-05-01",
    "subject": "Oficio fiel y afín: efímero, flexible, «difícil»",
    "addressee": {"honorific": "Lic.", "name": "Íñigo Güémez", "salutation": "PRESENTE"},
    "body": [
        {"type": "heading", "text": "ÁÉÍÓÚÜÑ ¿QUÉ?"},
        {"type": "paragraph", "text": "La **oficina** afirma *eficacia*; art. 5, núm. 12 — “fin”…"},
        {"type": "list", "items": ["Primero", "Segundo"]},
    ],
    "closing": "ATENTAMENTE",
    "signatories": [{"name": "Ana Ruiz", "post": "Síndica"}],
}


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=60, **options).stdout


class Pdf(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def export(self, letter, name="out.pdf", **environment):
        path = self.folder / name
        env = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        run(CLI, "export", letter, "-o", path, env={**env, **environment})
        return path

    def write_letter(self, **members):
        path = self.folder / "letter.manifiesta.json"
        path.write_text(json.dumps({"format": "manifiesta", "version": 1, **members}))
        return path

    def assert_same_words(self, letter, n_pages):
        composed = run(CLI, "show", letter).decode().split()
        exported = run("pdftotext", self.export(letter), "-").decode()
        for page in range(1, n_pages + 1):
            exported = exported.replace(f"{page} de {n_pages}\n", "", 1)
        # Columns and labels may be read in another order: words are compared, not lines.
        self.assertEqual(sorted(composed), sorted(exported.split()))

    def test_words_of_the_sample(self):
        self.assert_same_words(SAMPLE, 2)

    def test_tempting_words(self):
        self.assert_same_words(self.write_letter(**TEMPTING), 1)

    def test_reading_order(self):
        words = run("pdftotext", "-raw", self.export(SAMPLE), "-").decode()
        places = [words.index(part) for part in (
            "Huixquilucan", "ASUNTO:", "Integrantes", "Presentes", "Quien suscribe", "ANTE ESTA",
            "A. Que los", "H. Que este", "ATENTAMENTE", "Mtra.", "José")]
        self.assertEqual(places, sorted(places))

    def test_fonts_are_embedded_subsets(self):
        fonts = run("pdffonts", self.export(self.write_letter(**TEMPTING))).decode().splitlines()[2:]
        self.assertGreaterEqual(len(fonts), 3)
        for font in fonts:
            self.assertRegex(font, r"^[A-Z]{6}\+TeXGyrePagella-.* yes yes yes +\d+ +0$")

    def test_metadata(self):
        letter = self.write_letter(issuer={"organization": "Ayuntamiento de Ñ"}, **TEMPTING)
        lines = run("pdfinfo", "-isodates", self.export(letter)).decode().splitlines()
        info = dict(line.split(":", 1) for line in lines)
        self.assertEqual(info["Title"].strip(), TEMPTING["subject"])
        self.assertEqual(info["Author"].strip(), "Ayuntamiento de Ñ")
        self.assertRegex(info["Creator"], r"Manifiesta \d")
        self.assertEqual(info["CreationDate"].strip(), "2022-05-01T00:00:00Z")
        self.assertEqual(info["Pages"].strip(), "1")

    def test_same_letter_gives_same_bytes(self):
        first = self.export(SAMPLE, "1.pdf").read_bytes()
        self.assertEqual(first, self.export(SAMPLE, "2.pdf", LC_ALL="C", TZ="Asia/Tokyo").read_bytes())
        self.assertLess(len(first), 60_000)

    def test_given_time(self):
        first = self.export(SAMPLE, "1.pdf", SOURCE_DATE_EPOCH="86400")
        info = run("pdfinfo", "-isodates", first).decode()
        self.assertIn("1970-01-02T00:00:00Z", info)
        again = self.export(SAMPLE, "2.pdf", SOURCE_DATE_EPOCH="86400")
        self.assertEqual(first.read_bytes(), again.read_bytes())

    def test_a_letter_without_a_day(self):
        self.assertTrue(self.export(self.write_letter()).read_bytes().startswith(b"%PDF-"))

    def test_paper(self):
        letter = self.write_letter(style={"paper": "oficio"})
        self.assertRegex(run("pdfinfo", self.export(letter)).decode(), r"612\.28\d* x 963\.7\d* pts")


if __name__ == "__main__":
    unittest.main(verbosity=2)
