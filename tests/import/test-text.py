# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain texts of all systems.

    test-text.py PRINT-PARAGRAPHS"""

import unittest

from reading import TestCase

LETTER = "Huixquilucan, México\n\nMtra. Karla Fiesco\nPresidenta “Constitucional”\n"
PARAGRAPHS = ("Huixquilucan, México", "Mtra. Karla Fiesco\nPresidenta “Constitucional”")


class Text(TestCase):
    FORMAT = "text"

    def test_encodings(self):
        for data in (LETTER.encode(), LETTER.encode("utf-8-sig"), LETTER.encode("cp1252"),
                     b"\xff\xfe" + LETTER.encode("utf-16-le"), b"\xfe\xff" + LETTER.encode("utf-16-be")):
            self.assert_read(data, *PARAGRAPHS)

    def test_line_ends(self):
        for end in ("\r\n", "\r"):
            self.assert_read(LETTER.replace("\n", end), *PARAGRAPHS)
        self.assert_read("uno\fdos\vtres", "uno\ndos\ntres")

    def test_paragraphs(self):
        self.assert_read("\n\n  uno \n\tdos\u00a0\n \t \n\n\ntres", "  uno\n\tdos", "tres")

    def test_markup(self):
        self.assert_read("{municipality} {{x}} }", "{{municipality} {{{{x}} }")
        self.assert_read("**ASUNTO:** 5 * 3", "**ASUNTO:** 5 * 3")

    def test_refused(self):
        for data in (b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n\t\n"):
            self.assert_refused(data, "no text")
        for data in (b"PK\3\4\0\0", b"\x89PNG\r\n\x1a\n", b"a\0b", b"\xff\xfea", b"\xff\xfe\0\xd8",
                     "sin marca".encode("utf-16-le"), b"\x81\x8d\x8f"):
            self.assert_refused(data, "not this format")

    def test_large(self):
        self.assert_refused(b"palabra " * (6 << 20), "too large")
        self.assert_refused(b"a\n\n" * (600 << 10), "too large")
        self.assert_refused(b"{" * (1 << 20), "too large")


unittest.main()
