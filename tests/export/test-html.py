# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTML files: the words of the letter, nested as they should be, whatever they are.

    test-html.py MANIFIESTA-CLI"""

import base64
import html.parser
import shutil
import subprocess
import sys
import unittest

import office_letters
from office_letters import FULL, PNG, SAMPLE, SVG, make_list, picture, show

CLI = sys.argv.pop()
VOID = {"br", "img", "meta"}
HOSTILE = ("</p></title></style><script>alert(1)</script> & \"]]>\" ' &amp; &#1; <!-- -- > <![CDATA[ {{x}} "
           "\u007f \u0085 \ufffe \U0001f600 \u05d0\u05d1 e\u0301")
LONG = HOSTILE + " " + "w" * 10000
LABELS = {
    "A": lambda n: office_letter(n).upper() + ".", "a": lambda n: office_letter(n) + ")",
    "I": lambda n: ("I", "II", "III", "IV")[n] + ".", "1": lambda n: f"{n + 1}.", "ul": lambda n: "•",
}


def office_letter(n):
    return (chr(ord("a") + n // 26 - 1) if n >= 26 else "") + chr(ord("a") + n % 26)


def export(letter):
    return office_letters.export(CLI, letter, "html").decode("utf-8")


class Reader(html.parser.HTMLParser):
    """The words of the body, with the labels that a browser sets before the items of
    lists; every element must be closed where it was opened."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words, self.images = [], [], [], []
        self.classes, self.title, self.author = set(), "", None
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.seen.append(tag)
        self.classes.add(attributes.get("class", tag))
        if tag in ("ol", "ul"):
            self.make_label, self.n_items = LABELS[attributes.get("type", "1") if tag == "ol" else "ul"], 0
        elif tag == "li":
            self.words.append(self.make_label(self.n_items))
            self.n_items += 1
        elif tag == "img":
            self.images.append(attributes)
        elif attributes.get("name") == "author":
            self.author = attributes["content"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        if "body" in self.open:
            self.words += data.split()
        elif "title" in self.open:
            self.title += data


class Html(unittest.TestCase):
    maxDiff = None

    def check(self, letter):
        text = export(letter)
        page = Reader(text)
        self.assertEqual(page.words, show(CLI, letter))
        self.assertNotIn("script", page.seen)
        self.assertEqual(page.seen.count("style"), 1)
        if shutil.which("tidy"):
            said = subprocess.run(["tidy", "-q", "-e", "-utf8"], input=text, stderr=subprocess.PIPE, text=True).stderr
            self.assertEqual(said, "")
        return text, page

    def test_sample(self):
        text, page = self.check(SAMPLE)
        self.assertEqual(page.seen.count("h1"), 1)
        self.assertEqual(page.seen.count("li"), 8)
        self.assertIn('<html lang="es', text)
        self.assertIn('<ol type="A">', text)
        self.assertEqual(page.images, [])

    def test_all_blocks(self):
        _, page = self.check(FULL)
        self.assertLessEqual({"header", "main", "footer", "h1", "h2", "li", "address", "letterhead", "legend", "reference",
                              "dateline", "addressee", "salutation", "paragraph", "closing", "motto", "signature", "copy",
                              "annex", "initials"}, page.classes)
        self.assertEqual(page.seen.count("ol") + page.seen.count("ul"), 6)
        self.assertEqual((page.title, page.author), ("Un asunto en dos líneas", "Ayuntamiento"))

    def test_pictures(self):
        """They are in the page, as they were, in the shape that they have."""
        for media_type, data, shape in (("image/png", PNG, 1), ("image/svg+xml", SVG, 3 / 2)):
            letter = {**FULL, "letterhead": {"image": picture(media_type, data, "Escudo de \"a\" <b> & c")}}
            _, page = self.check(letter)
            image, = page.images
            kind, _, code = image["src"].partition(",")
            self.assertEqual(kind, f"data:{media_type};base64")
            self.assertEqual(base64.b64decode(code, validate=True), data)
            self.assertEqual(image["alt"], "Escudo de \"a\" <b> & c")
            self.assertAlmostEqual(int(image["width"]) / int(image["height"]), shape, places=1)

    def test_picture_alone(self):
        """A letterhead without words has no empty paragraph."""
        _, page = self.check({"format": "manifiesta", "version": 1, "subject": "x",
                              "letterhead": {"image": picture("image/png", PNG, "")}})
        self.assertNotIn("letterhead", page.classes)
        self.assertEqual([image["alt"] for image in page.images], [""])

    def test_hostile(self):
        """In every part that people type."""
        letter = {**FULL, "subject": HOSTILE, "closing": HOSTILE, "motto": HOSTILE, "annexes": [HOSTILE],
                  "initials": HOSTILE[:90], "place": HOSTILE, "body": [
                      {"type": "paragraph", "text": LONG}, {"type": "heading", "text": HOSTILE},
                      make_list("upper-alpha", LONG, HOSTILE)]}
        letter["issuer"] = {**FULL["issuer"], "organization": HOSTILE}
        letter["letterhead"] = {"image": picture("image/png", PNG, HOSTILE), "legend": HOSTILE, "footer": HOSTILE}
        _, page = self.check(letter)
        self.assertIn("</p></title></style><script>alert(1)</script>", page.title)
        self.assertIn("<script>alert(1)</script>", page.author)
        self.assertIn("<script>alert(1)</script>", page.images[0]["alt"])

    def test_emphasis(self):
        body = [{"type": "paragraph", "text": "uno *dos* **tres** ***cuatro*** *cinco*"}]
        text = export({"format": "manifiesta", "version": 1, "body": body})
        self.assertIn("uno <em>dos</em> <strong>tres</strong> <strong><em>cuatro</em></strong> "
                      "<em>cinco</em></p>", text)


unittest.main()
