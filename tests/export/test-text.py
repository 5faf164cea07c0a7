# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text: lines that fit an e-mail, and every word.

    test-text.py MANIFIESTA-CLI"""

import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = json.loads((ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json").read_text(encoding="utf-8"))
CLI = sys.argv.pop()


def run(command, letter, *arguments):
    return subprocess.run([CLI, command, "-", *arguments], input=json.dumps(letter), check=True,
                          stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def export(*body, **members):
    letter = {"format": "manifiesta", "version": 1, "body": list(body), **members}
    return run("export", letter, "--to", "text")


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

    def test_words(self):
        """None is broken, and none that belongs to the next is parted from it."""
        text = export({"type": "paragraph", "text": "a " * 37 + "el 24 de mayo de 2022 " + "w" * 200 + " x"})
        self.assertIn("\n" + "w" * 200 + "\nx\n", text)
        self.assertIn("24 de mayo", text)

    def test_widths(self):
        """Letters of the East are twice as wide, and accents have no width."""
        wide = export({"type": "paragraph", "text": "\u6f22\u5b57 " * 30})
        self.assertEqual(len(wide.splitlines()[0]), 15 * 3 - 1)
        accents = export({"type": "paragraph", "text": "e\u0301" * 70 + " e\u0301 e\u0301 e\u0301 x"})
        self.assertEqual(accents.splitlines()[1], "x")

    def test_hanging(self):
        text = export({"type": "list", "label": "upper-roman", "items": ["a", "uno\n\ndos"]})
        self.assertEqual(text, "I. a\nII. uno\n\n    dos\n")

    def test_empty(self):
        self.assertEqual(export(), "")


unittest.main()
