# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every letter in every format: each is written, twice alike, and sound to the program that judges it; none
loses a word.

    test-matrix.py MANIFIESTA-CLI"""

import html.parser
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

from office_letters import FULL, HOSTILE, LONG, PNG, SAMPLE, make_list, picture

CLI = sys.argv.pop()
EMPTY = {"format": "manifiesta", "version": 1}

# Everything that people can type, with what could end a text, a file, or a program.
WILD = {
    **EMPTY, "subject": HOSTILE, "place": HOSTILE, "issuer": {"name": HOSTILE, "organization": HOSTILE},
    "letterhead": {"image": picture("image/png", PNG, HOSTILE), "legend": HOSTILE, "footer": HOSTILE},
    "addressee": {"name": HOSTILE, "institution": HOSTILE},
    "body": [{"type": "paragraph", "text": LONG}, {"type": "heading", "text": HOSTILE},
             make_list("bullet", LONG), make_list("decimal", HOSTILE, "")],
    "signatories": [{"name": HOSTILE, "post": HOSTILE}] * 3, "copies": [{"name": HOSTILE}], "annexes": [HOSTILE],
    "style": {"font": HOSTILE[:100]},
}
LETTERS = {"sample": SAMPLE, "full": FULL, "empty": EMPTY, "wild": WILD}


def run(*command, text=None):
    return subprocess.run(command, input=text, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def formats():
    line = next(line for line in run(CLI, "export", "--help").splitlines() if "--to=" in line)
    return line.split(": ")[1].split(", ")


def squeeze(text):
    return "".join(text.split())


class HtmlWords(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.words, self.inside = "", False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.inside = self.inside or tag == "body"

    def handle_data(self, data):
        if self.inside:
            self.words += data


def check_html(test, path, words):
    """Labels of lists are left to who reads it."""
    page = HtmlWords(path.read_text(encoding="utf-8"))
    labels = r"(?m)^(?:[A-Z]{1,2}\.|[a-z]\)|[IVX]+\.|[0-9]+\.|•) "
    test.assertEqual(squeeze(page.words), squeeze(re.sub(labels, "", words)))
    if shutil.which("tidy"):
        said = subprocess.run(["tidy", "-q", "-e", path], stderr=subprocess.PIPE, text=True, check=False).stderr
        test.assertNotIn("Error", said)


def check_markdown(test, path, words):
    """What a reader makes of it has the words, but for the labels that it makes itself."""
    if shutil.which("cmark"):
        page = HtmlWords("<body>" + run("cmark", "--unsafe", path))
        labels = r"(?m)^(?:[0-9]+\.|•) "
        test.assertEqual(squeeze(page.words), squeeze(re.sub(labels, "", words)))


def check_text(test, path, words):
    test.assertEqual(path.read_text(encoding="utf-8").split(), words.split())


def check_pdf(test, path, words):
    if shutil.which("qpdf"):
        run("qpdf", "--check", path)


def check_office(test, path, words):
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as container:
        test.assertIsNone(container.testzip())
        for member in container.namelist():
            if member.endswith((".xml", ".rels")):
                xml.fromstring(container.read(member))


def check_png(test, path, words):
    test.assertTrue(path.read_bytes().startswith(b"\x89PNG\r\n\x1a\n"))


JUDGES = {"pdf": check_pdf, "odt": check_office, "docx": check_office, "html": check_html,
          "markdown": check_markdown, "text": check_text, "png": check_png}


class Matrix(unittest.TestCase):
    def export(self, letter, form):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("once", "again"):
                run(CLI, "export", "-", "--to", form, "-o", f"{folder}/{name}", "--resolution=72" if form == "png" else "--",
                    text=letter)
            files = sorted(Path(folder).iterdir())
            half = len(files) // 2
            for again, once in zip(files[:half], files[half:]):
                self.assertEqual(again.read_bytes(), once.read_bytes())
            JUDGES[form](self, files[0], run(CLI, "show", "-", text=letter))

    def test_all(self):
        for name, letter in LETTERS.items():
            for form in formats():
                with self.subTest(letter=name, format=form):
                    self.export(json.dumps(letter), form)


unittest.main()
