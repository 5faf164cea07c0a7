# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown files: a reader of CommonMark finds the words of the letter, whatever they are.

    test-markdown.py MANIFIESTA-CLI"""

import html.parser
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
CLI = sys.argv.pop()


def run(*arguments, text):
    return subprocess.run(arguments, input=text, check=True, stdout=subprocess.PIPE, text=True,
                          encoding="utf-8").stdout


def export(letter):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "carta.md"
        subprocess.run([CLI, "export", "-", "-o", path], input=letter, check=True, text=True)
        return path.read_text(encoding="utf-8")


def letter_of(*body, **members):
    return json.dumps({"format": "manifiesta", "version": 1, "body": list(body), **members})


def paragraph(text):
    return {"type": "paragraph", "text": text}


class Words(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.words = ""
        self.feed(text)

    def handle_data(self, data):
        self.words += data


def read(markdown):
    """What an independent reader makes of it, as HTML."""
    return run("cmark", "--unsafe", text=markdown)


def squeeze(text):
    return "".join(text.split())


class Markdown(unittest.TestCase):
    maxDiff = None

    def test_sample(self):
        """It looks like the letter that people wrote by hand."""
        lines = [line for line in export(SAMPLE.read_text(encoding="utf-8")).splitlines() if line]
        self.assertEqual(lines[:5], [
            "Huixquilucan, Estado de México; 24 de mayo de 2022",
            "**ASUNTO:** Manifestación expresa de la intención de participar  ",
            "en el ejercicio de Gobierno Abierto en el ámbito municipal  ",
            "en el Estado de México.",
            "**Integrantes del Secretariado Técnico Local  "])
        self.assertIn("**ANTE ESTA MANIFESTACIÓN SE RECONOCE:**", lines)
        self.assertTrue(any(line.startswith("- A. Que los mecanismos") for line in lines))
        self.assertEqual(lines[-7:], [
            "**ATENTAMENTE**",
            "*Mtra. Karla Leticia Fiesco García*  ",
            "*Presidenta Municipal*  ",
            "*Constitucional de Cuautitlán Izcalli*",
            "---",
            "*José Martínez Vilchis*  ",
            "*Comisionado Presidente*"])


@unittest.skipUnless(shutil.which("cmark"), "cmark is not installed")
class Reading(unittest.TestCase):
    maxDiff = None

    def check(self, text):
        """The words of @text, alone and as an item of a list."""
        letter = letter_of(paragraph(text), {"type": "list", "label": "upper-alpha", "items": [text]})
        shown = run(CLI, "show", "-", text=letter)
        page = read(export(letter))
        self.assertEqual(squeeze(Words(page).words), squeeze(shown), page)

    def test_sample(self):
        sample = SAMPLE.read_text(encoding="utf-8")
        page = read(export(sample))
        self.assertEqual(squeeze(Words(page).words), squeeze(run(CLI, "show", "-", text=sample)))
        self.assertEqual(page.count("<li>"), 8)
        self.assertEqual(page.count("<hr />"), 1)

    def test_hostile(self):
        for text in ("# uno", "1. uno", "12) uno", "1986. Un año\n2. dos", "- uno\n+ dos\n* tres",
                     "uno\n===", "uno\n---", "> uno", "```\nuno", "    uno", "\tuno", "uno  \n\n\n  dos",
                     "<b>uno</b> <!-- dos -->", "&amp; &#65; &uno", "[uno](dos) ![tres][cuatro]",
                     "[uno]: dos", "a_b_c _d_ __e__", "~~uno~~", "`uno`", "uno\\", "\\*uno", "| a | b |\n|---|",
                     "{{x} {y", "\U0001f600 \u05d0\u05d1 e\u0301 \ufeff", "w" * 10000, "http://a.b/c_d*e*",
                     "*", "**", "2 * 3 * 4", "a * b"):
            with self.subTest(text=text):
                self.check(text)

    def test_random(self):
        chance = random.Random(7)
        pieces = ["a", "b", " ", "\n", "*", "**", "***", "_", "(", ")", ".", "1", "-", "#", "`", "&", "<", "é", "“"]
        body = [paragraph("x" + "".join(chance.choice(pieces) for _ in range(chance.randrange(1, 16))))
                for _ in range(600)]
        letter = letter_of(*body)
        page = read(export(letter))
        self.assertEqual(squeeze(Words(page).words), squeeze(run(CLI, "show", "-", text=letter)))

    def test_emphasis(self):
        for text, looks in (
            ("uno *dos* **tres** ***cuatro***",
             "uno <em>dos</em> <strong>tres</strong> <strong><em>cuatro</em></strong>"),
            ("pala**bra**s", "pala<strong>bra</strong>s"),
            ("a**(b)**c", "a<strong>(b)</strong>c"),
            ("“**uno**”", "“<strong>uno</strong>”"),
            ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
            ("*a **b** c*", "<em>a</em> <strong><em>b</em></strong> <em>c</em>"),
            ("**uno\ndos**", "<strong>uno<br />\ndos</strong>"),
            ("*uno\ndos*", "<em>uno</em><br />\n<em>dos</em>"),
        ):
            with self.subTest(text=text):
                page = read(export(letter_of(paragraph(text))))
                self.assertEqual(page, f"<p>{looks}</p>\n")

    def test_lists(self):
        """Two lists that meet are two; numbers are the reader's."""
        page = read(export(letter_of(
            {"type": "list", "label": "bullet", "items": ["uno\ndos", "tres"]},
            {"type": "list", "label": "lower-alpha", "items": ["cuatro"]},
            {"type": "list", "label": "decimal", "items": ["cinco", "seis"]},
            {"type": "list", "label": "decimal", "items": ["siete"]})))
        self.assertEqual("".join(page.split("\n")), "".join((
            "<ul><li>uno<br />dos</li><li>tres</li></ul>", "<ul><li>a) cuatro</li></ul>",
            "<ol><li>cinco</li><li>seis</li></ol>", "<ol><li>siete</li></ol>")))

    def test_all_blocks(self):
        """Every kind of block, in the order of the letter."""
        letter = json.loads(SAMPLE.read_text(encoding="utf-8"))
        letter["letterhead"] = {"legend": "2022. Año de *algo*", "reference": "PM/012/2022", "file": "7",
                                "footer": "Av. Primero de Mayo 100\nTel. 55 1234 5678"}
        letter["issuer"]["unit"] = "Presidencia"
        letter["motto"] = "Lema"
        letter["copies"] = [{"name": "Archivo"}, {"name": "Ana_B", "post": "Síndica"}]
        letter["annexes"] = ["1. Acta", "Plan"]
        letter["initials"] = "KLFG/abc"
        text = json.dumps(letter)
        page = read(export(text))
        self.assertEqual(squeeze(Words(page).words), squeeze(run(CLI, "show", "-", text=text)))


unittest.main()
