# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown: what is what, and the words as they would be seen.

    test-markdown.py PRINT-PARAGRAPHS"""

import unittest

from reading import TestCase


class Markdown(TestCase):
    FORMAT = "markdown"

    def test_blocks(self):
        self.assert_read("# Ante *esta*\n\nQuien\nsuscribe,  \nTitular\\\nde\n\n---\n> citado\n\n```\ncódigo\n```\n",
                         ("heading", "", "Ante *esta*"), "Quien suscribe,\nTitular\nde", "citado", "código")

    def test_lists(self):
        self.assert_read("- uno\n- dos\n\n  más\n  1. tres\n  2. cuatro\n-\n\n7) siete\n8) ocho\n\nfin",
                         ("item", "•", "uno"), ("item", "•", "dos"), "más", ("item", "1.", "tres"),
                         ("item", "2.", "cuatro"), ("item", "7)", "siete"), ("item", "8)", "ocho"), "fin")
        self.assert_read("- A. Que\n- B. Que\n\nC. Que\n\na) que",
                         ("item", "•", "A. Que"), ("item", "•", "B. Que"), "C. Que", "a) que")
        self.assert_read("-\n\nfin", "fin")

    def test_emphasis(self):
        self.assert_read("**a** *b* ***c*** _d_ __e *f* g__", "**a** *b **c** d* **e *f* g**")
        self.assert_read("**dos  \nlíneas**", "**dos**\n**líneas**")
        self.assert_read("**a *b***, *a **b***, **A**lcalde", "**a *b***, *a **b***, **A**lcalde")

    def test_words_before_emphasis(self):
        # A single star within a word is no mark: the words are kept without it.
        self.assert_read("*a*b **c**  \n**d**", "ab c\n**d**")
        self.assert_read("**a***b*", "**a***b*")

    def test_literal_marks(self):
        self.assert_read(r"5 * 3, \*nota, 5\*3", "5 * 3, *nota, 5*3")
        self.assert_read(r"\*a\* **b**", "\u2217a\u2217 **b**")
        self.assert_read("\\*a\n\nb\\*", "*a", "b*")
        self.assert_read("\\*a  \nb\\* x", "\u2217a\nb\u2217 x")
        self.assert_read("{x} `{{`", "{{x} {{{{")

    def test_code_and_html(self):
        self.assert_read("a `b` <i>c</i> d<br/>e<BR>f\n\n<p>x</p>\n", "a b <i>c</i> d\ne\nf", "<p>x</p>")
        self.assert_read("&amp;&#1; &lt; [sitio](https://x.mx) ![escudo](x.png) <https://y.mx>",
                         "& < sitio escudo https://y.mx")

    def test_refused(self):
        self.assert_refused("---\n\n-\n", "no text")
        self.assert_refused(b"\0", "not this format")
        self.assert_refused(b"* a\n" * (3 << 20), "too large")

    def test_hostile(self):
        for piece in ("[", "![", "*a_", "**a ", ">", "- ", "<!--", "`a``", "a***", "[a](", "&#", "{*", "<?", "[a]: b\n"):
            for n in (1000, 200000 // len(piece)):
                self.assertIn(type(self.read(piece * n)), (list, dict))


unittest.main()
