# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text: lines that fit an e-mail, and every word.

    test-text.py MANIFIESTA-CLI

After a change that is wanted, run it with MNF_UPDATE_GOLDEN=1 and read what changed."""

import json
import os
import subprocess
import sys
import unicodedata
import unittest
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = json.loads((ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json").read_text(encoding="utf-8"))
GOLDEN = ROOT / "tests/golden/cuautitlan-izcalli-2022.wrapped.txt"
CLI = sys.argv.pop()

HOSTILE = ["%s%n  x", "\n\n \n", "palabra " * 500, "\U0001f600 " * 100, "w" * 10000 + " fin", "x " + "w" * 10000,
           "\u05d0\u05d1 \u0645\u0631 " * 40, "e\u0301 " * 200, "\u200b \ufeff \u0301 \u0007\u001f " * 30,
           "\u6f22" * 38 + " \u6f22", " " * 5000 + "x" + " " * 5000, "\u00a0" * 50 + " x", "\n" * 50 + "x" + "\n" * 50]


def run(command, letter, *arguments):
    return subprocess.run([CLI, command, "-", *arguments], input=json.dumps(letter), check=True,
                          stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def export(*body, **members):
    letter = {"format": "manifiesta", "version": 1, "body": list(body), **members}
    return run("export", letter, "--to", "text")


def paragraph(text):
    return {"type": "paragraph", "text": text}


def width(line):
    """Only for the characters of these tests."""
    return sum(0 if unicodedata.category(character) in ("Mn", "Cf") else
               2 if unicodedata.east_asian_width(character) == "W" else 1 for character in line)


class Text(unittest.TestCase):
    def test_sample(self):
        text = run("export", SAMPLE, "--to", "text")
        lines = text.splitlines()
        self.assertLessEqual(max(map(len, lines)), 76)
        self.assertEqual(text.split(), run("show", SAMPLE).split())
        self.assertIn("ASUNTO: Manifestación expresa de la intención de participar", lines)
        self.assertIn("        en el ejercicio de Gobierno Abierto en el ámbito municipal", lines)
        item = lines.index("A. Que los mecanismos de involucramiento con la ciudadanía en la toma de")
        self.assertTrue(lines[item + 1].startswith("   decisiones e"), lines[item + 1])
        self.assertNotIn("\u00a0", text)
        self.assertFalse(any(line != line.rstrip() for line in lines))
        if "MNF_UPDATE_GOLDEN" in os.environ:
            GOLDEN.write_text(text, encoding="utf-8")
        self.assertEqual(text, GOLDEN.read_text(encoding="utf-8"))

    def test_words(self):
        """None is broken, and none that belongs to the next is parted from it."""
        text = export(paragraph("a " * 37 + "el 24 de mayo de 2022 " + "w" * 200 + " x"))
        self.assertIn("\n" + "w" * 200 + "\nx\n", text)
        self.assertIn("24 de mayo", text)

    def test_widths(self):
        """Letters of the East are twice as wide, and accents have no width."""
        wide = export(paragraph("\u6f22\u5b57 " * 30))
        self.assertEqual(len(wide.splitlines()[0]), 15 * 3 - 1)
        accents = export(paragraph("e\u0301" * 70 + " e\u0301 e\u0301 e\u0301 x"))
        self.assertEqual(accents.splitlines()[1], "x")

    def test_hanging(self):
        text = export({"type": "list", "label": "upper-roman", "items": ["a", "uno\n\ndos"]})
        self.assertEqual(text, "I. a\nII. uno\n\n    dos\n")

    def test_copies_hang_below_the_first(self):
        self.assertEqual(export(copies=[{"name": "Juan"}, {"name": "Eva"}], initials="x"),
                         "C.c.p. Juan\n       Eva\n\nx\n")

    def test_longest_line(self):
        self.assertEqual(export(paragraph("x" * 70 + " 12345 6")), "x" * 70 + " 12345\n6\n")
        self.assertEqual(export(paragraph("x" * 70 + " 123456")), "x" * 70 + "\n123456\n")

    def test_no_break_spaces_bind(self):
        self.assertEqual(export(paragraph("x" * 70 + " 12\u00a034567")), "x" * 70 + "\n12 34567\n")

    def test_words_without_width_stay_apart(self):
        self.assertEqual(export(paragraph("\u200b \u0301 x")), "\u200b \u0301 x\n")

    def test_a_label_without_words_in_its_line(self):
        self.assertEqual(export({"type": "list", "items": ["\n \nx"]}), "A.\n\n   x\n")

    def test_hostile(self):
        people = [{"name": "x" * 190, "post": "palabra " * 20}] * 2
        letter = {"format": "manifiesta", "version": 1, "copies": people, "annexes": ["a " * 90] * 2,
                  "body": [*map(paragraph, HOSTILE), {"type": "list", "items": HOSTILE}]}
        text = run("export", letter, "--to", "text")
        self.assertEqual(text.split(), run("show", letter).split())
        for line in text.split("\n"):
            if width(line) > 76:  # a long word, and at most a label before it
                *label, word = line.split()
                self.assertLessEqual(len(label), 1, line[:100])
                self.assertGreater(width(word), 76 - len("C.c.p. "), line[:100])

    def test_other_spaces(self):
        """A line may end at every space that is not bound."""
        text = export({"type": "paragraph", "text": "palabra\u2003" * 30})
        self.assertEqual({len(line.split()) for line in text.splitlines()[:-1]}, {9})
        self.assertIn("24\u202fde", export({"type": "paragraph", "text": "a " * 36 + "24\u202fde"}))

    def test_empty(self):
        self.assertEqual(export(), "")


unittest.main()
