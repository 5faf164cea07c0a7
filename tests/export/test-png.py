# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of pages: a file for each, of the size that was asked for, with ink on white.

    test-png.py MANIFIESTA-CLI"""

import json
import os
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = json.loads((ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json").read_text(encoding="utf-8"))
CLI = sys.argv.pop()
DONE, USAGE = 0, 2


def export(letter, *arguments, name="carta.png", status=DONE):
    """The files that were written, and what was said."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([CLI, "export", "-", "-o", f"{folder}/{name}", *arguments], input=json.dumps(letter),
                              text=True, capture_output=True, check=False)
        assert done.returncode == status, done
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}, done.stderr


class Picture:
    def __init__(self, data):
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        self.width, self.height, depth, color = struct.unpack(">IIBB", data[16:26])
        assert (depth, color) == (8, 2)
        packed, at = b"", 8
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            if kind == b"IDAT":
                packed += data[at + 8:at + 8 + length]
            at += length + 12
        self.pixels = zlib.decompress(packed)

    def has_ink(self):
        return len(set(self.pixels[1:])) > 2


class Png(unittest.TestCase):
    def test_pages(self):
        files, _ = export(SAMPLE)
        self.assertEqual(sorted(files), ["carta-1.png", "carta-2.png"])
        self.assertNotEqual(files["carta-1.png"], files["carta-2.png"])
        for data in files.values():
            picture = Picture(data)
            self.assertEqual((picture.width, picture.height), (1275, 1650))
            self.assertTrue(picture.has_ink())

    def test_one_page(self):
        files, _ = export({"format": "manifiesta", "version": 1}, "--resolution", "72", name="una.hoja.PNG")
        self.assertEqual(list(files), ["una.hoja.PNG"])
        picture = Picture(files["una.hoja.PNG"])
        self.assertEqual((picture.width, picture.height), (612, 792))

    def test_names_sort(self):
        body = [{"type": "paragraph", "text": "palabra " * 500}] * 12
        files, _ = export({"format": "manifiesta", "version": 1, "body": body}, "-r", "36")
        self.assertIn("carta-01.png", files)
        self.assertIn("carta-10.png", files)

    def test_same_letter_gives_same_bytes(self):
        self.assertEqual(export(SAMPLE), export(SAMPLE))

    def test_wrong_resolution(self):
        for resolution in ("0x", "35", "601", "-5", "99999999999"):
            files, said = export(SAMPLE, f"--resolution={resolution}", status=USAGE)
            self.assertEqual(files, {})
            self.assertTrue(said)
        files, said = export(SAMPLE, "-r", "100", name="carta.txt", status=USAGE)
        self.assertIn("--resolution", said)

    def test_several_to_standard_output(self):
        done = subprocess.run([CLI, "export", "-", "--to", "png"], input=json.dumps(SAMPLE), text=True,
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (USAGE, ""))
        self.assertIn("--output", done.stderr)


unittest.main()
