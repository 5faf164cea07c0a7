# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTML files: the words of the letter, nested as they should be, whatever they are.

    test-html.py MANIFIESTA-CLI"""

import html.parser
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
CLI = sys.argv.pop()
VOID = {"br", "img", "meta"}
HOSTILE = "</p><script>alert(1)</script> & \"]]>\" {{x}} \U0001f600 \u05d0\u05d1 e\u0301 " + "w" * 10000


def export(letter):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "carta.html"
        subprocess.run([CLI, "export", "-", "-o", path], input=letter, check=True, text=True)
        return path.read_text(encoding="utf-8")


class Reader(html.parser.HTMLParser):
    """The words of the body; every element must be closed where it was opened."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words = [], [], []
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if "body" in self.open:
            self.words += data.split()


class Html(unittest.TestCase):
    def test_sample(self):
        text = export(SAMPLE.read_text(encoding="utf-8"))
        page = Reader(text)
        shown = subprocess.run([CLI, "show", SAMPLE], check=True, stdout=subprocess.PIPE, text=True).stdout
        labels = {f"{letter}." for letter in "ABCDEFGH"}
        self.assertEqual(page.words, [word for word in shown.split() if word not in labels])
        self.assertEqual(page.seen.count("h1"), 1)
        self.assertEqual(page.seen.count("li"), 8)
        self.assertIn('<html lang="es', text)
        self.assertIn('<ol type="A">', text)
        self.assertNotIn("script", page.seen)

    def test_hostile(self):
        letter = json.loads(SAMPLE.read_text(encoding="utf-8"))
        letter["body"][0]["text"] = HOSTILE
        page = Reader(export(json.dumps(letter)))
        self.assertNotIn("script", page.seen)
        self.assertIn("</p><script>alert(1)</script>", page.words)
        self.assertIn("w" * 10000, page.words)

    def test_emphasis(self):
        body = [{"type": "paragraph", "text": "uno *dos* **tres** ***cuatro*** *cinco*"}]
        text = export(json.dumps({"format": "manifiesta", "version": 1, "body": body}))
        self.assertIn("uno <em>dos</em> <strong>tres</strong> <strong><em>cuatro</em></strong> "
                      "<em>cinco</em></p>", text)

    @unittest.skipUnless(shutil.which("tidy"), "tidy is not installed")
    def test_valid(self):
        text = export(SAMPLE.read_text(encoding="utf-8"))
        said = subprocess.run(["tidy", "-q", "-e"], input=text, stderr=subprocess.PIPE, text=True).stderr
        self.assertEqual(said, "")


unittest.main()
