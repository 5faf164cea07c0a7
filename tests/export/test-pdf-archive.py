# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files for archives: what independent judges say of them.

    test-pdf-archive.py MANIFIESTA-CLI

Preflight judges by PDF/A-1b, which bars what PDF/A-3a allows and our files have: all
else that it finds is wrong. veraPDF judges by PDF/A-3a and PDF/UA-1 themselves."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from office_letters import FULL, SAMPLE

CLI = sys.argv.pop()

FOLDER = Path("/usr/share/java")
JARS = [FOLDER / f"{name}.jar" for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io",
                                            "javax.activation", "jaxb-api")]

# What PDF/A-3 allows, by Preflight's numbers.
ALLOWED = {
    "1.2.9",  # the letter is in the file …
    "1.4.7",  # … and in its list of files
    "2.1.6",  # a profile of colours of a newer version
    "2.2.1",  # groups for transparency
    "3.1.4",  # subsets of fonts need not list their letters …
    "3.1.11",  # … of either kind
    "7.3",  # metadata of PDF/UA
}


def export(letter, folder):
    path = Path(folder) / "carta.pdf"
    subprocess.run([CLI, "export", "-", "-o", path], input=json.dumps(letter), text=True, check=True)
    return path


class Archive(unittest.TestCase):
    @unittest.skipUnless(shutil.which("java") and all(jar.exists() for jar in JARS), "Preflight is not installed")
    def test_preflight(self):
        for letter in (SAMPLE, FULL):
            with tempfile.TemporaryDirectory() as folder:
                said = subprocess.run(["java", "-cp", ":".join(map(str, JARS)), "org.apache.pdfbox.preflight.Validator_A1b",
                                       export(letter, folder)], capture_output=True, text=True, check=False).stdout
            found = dict(re.findall(r"(?m)^([0-9.]+) : (.*)$", said))
            self.assertTrue(found, said)  # or it has not judged
            self.assertEqual({number: words for number, words in found.items() if number not in ALLOWED}, {})

    @unittest.skipUnless(shutil.which("verapdf"), "veraPDF is not installed")
    def test_verapdf(self):
        for flavour in ("3a", "ua1"):
            for letter in (SAMPLE, FULL):
                with self.subTest(flavour=flavour), tempfile.TemporaryDirectory() as folder:
                    said = subprocess.run(["verapdf", "--flavour", flavour, "--format", "text", export(letter, folder)],
                                          capture_output=True, text=True, check=False).stdout
                    self.assertTrue(said.startswith("PASS"), said)


unittest.main()
