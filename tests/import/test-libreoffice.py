# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter that went through LibreOffice comes back without a word lost.

    test-libreoffice.py PRINT-PARAGRAPHS"""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import packing
from reading import TestCase

CLI = Path(os.environ["MNF_BUILD_ROOT"]) / "src/cli/manifiesta-cli"
SAMPLE = Path(os.environ["MNF_SOURCE_ROOT"]) / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"


class LibreOffice(TestCase):
    @classmethod
    def setUpClass(cls):
        shown = subprocess.run([CLI, "show", SAMPLE], check=True, stdout=subprocess.PIPE, text=True).stdout
        cls.words = shown.split()
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "letter.html"
            subprocess.run([CLI, "export", SAMPLE, "-o", page], check=True)
            cls.odt = packing.convert(page.read_bytes(), "html", "odt", "--infilter=HTML (StarWriter)")

    def assert_same(self, format_, data):
        self.FORMAT = format_
        paragraphs = self.read(data)
        words = " ".join(f"{mark} {text}" for _, mark, text in paragraphs).replace("*", "").split()
        self.assertEqual(words, self.words)
        self.assertEqual(len(paragraphs), 19)
        return paragraphs

    def test_odt(self):
        paragraphs = self.assert_same("odt", self.odt)
        self.assertEqual([mark for _, mark, _ in paragraphs if mark], [f"{letter}." for letter in "ABCDEFGH"])

    def test_docx(self):
        paragraphs = self.assert_same("docx", packing.convert(self.odt, "odt", "docx"))
        self.assertEqual([mark for _, mark, _ in paragraphs if mark], [f"{letter}." for letter in "ABCDEFGH"])

    def test_pdf(self):
        self.assert_same("pdf", packing.convert(self.odt, "odt", "pdf"))


unittest.main()
