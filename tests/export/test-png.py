# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of pages: a file for each, of the size that was asked for, with ink on white.

    test-png.py MANIFIESTA-CLI"""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

from office_letters import FULL, SAMPLE, SVG, picture as stored_picture

CLI = sys.argv.pop()
DONE, USAGE, OUTPUT_FAILED = 0, 2, 4


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
        packed, at, self.density = b"", 8, None
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            if kind == b"IDAT":
                packed += data[at + 8:at + 8 + length]
            elif kind == b"pHYs":
                self.density = struct.unpack(">IIB", data[at + 8:at + 8 + length])
            at += length + 12
        self.pixels = zlib.decompress(packed)

    def has_ink(self):
        return len(set(self.pixels[1:])) > 2


def read_pixels(data, kind):
    """By another program."""
    return subprocess.run(["convert", "png:-", "-depth", "8", f"{kind}:-"], input=data, stdout=subprocess.PIPE,
                          check=True).stdout


def difference(one, other):
    return sum(abs(a - b) for a, b in zip(one, other))


class Png(unittest.TestCase):
    def test_pages(self):
        files, _ = export(SAMPLE)
        self.assertEqual(sorted(files), ["carta-1.png", "carta-2.png"])
        self.assertNotEqual(files["carta-1.png"], files["carta-2.png"])
        for data in files.values():
            picture = Picture(data)
            self.assertEqual((picture.width, picture.height), (1275, 1650))
            self.assertEqual(picture.density, (5906, 5906, 1))  # pixels a metre: 150 an inch
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

    def test_names_of_folders(self):
        """A number stands in the name of the file, wherever else there is a point."""
        with tempfile.TemporaryDirectory(suffix=".v2") as folder:
            subprocess.run([CLI, "export", "-", "--to", "png", "-r", "36", "-o", f"{folder}/carta"],
                           input=json.dumps(SAMPLE), text=True, check=True)
            self.assertEqual(sorted(os.listdir(folder)), ["carta-1", "carta-2"])

    def test_page_in_the_way(self):
        """What was written is whole, and what was not is as it was."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "carta-2.png").mkdir()
            done = subprocess.run([CLI, "export", "-", "-r", "36", "-o", f"{folder}/carta.png"],
                                  input=json.dumps(SAMPLE), text=True, capture_output=True, check=False)
            self.assertEqual(done.returncode, OUTPUT_FAILED)
            self.assertIn("carta-2.png", done.stderr)
            self.assertEqual(sorted(os.listdir(folder)), ["carta-1.png", "carta-2.png"])
            self.assertTrue(Path(folder, "carta-1.png").read_bytes().endswith(b"IEND\xaeB`\x82"))

    @unittest.skipUnless(shutil.which("convert"), "ImageMagick is not installed")
    def test_colours(self):
        """The letterhead's picture is red, the paper white."""
        letter = {**FULL, "letterhead": {"image": stored_picture("image/svg+xml", SVG, "")}}
        files, _ = export(letter, "-r", "72")
        pixels = read_pixels(files["carta-1.png"], "rgb")
        colours = [pixels[at:at + 3] for at in range(0, len(pixels), 3)]
        self.assertGreater(colours.count(b"\xff\0\0"), 1000)
        self.assertEqual({colours[0], colours[-1]}, {b"\xff\xff\xff"})

    @unittest.skipUnless(shutil.which("convert") and shutil.which("pdftocairo"), "the judges are not installed")
    def test_pages_of_the_pdf(self):
        """They look as another program draws the PDF; pages moved by a point do not."""
        files, _ = export(SAMPLE, "-r", "72")
        pdf, _ = export(SAMPLE, name="carta.pdf")
        for number in (1, 2):
            wanted = subprocess.run(["pdftocairo", "-r", "72", "-png", "-singlefile", "-f", str(number), "-", "-"],
                                    input=pdf["carta.pdf"], stdout=subprocess.PIPE, check=True).stdout
            wanted, drawn = (read_pixels(data, "gray") for data in (wanted, files[f"carta-{number}.png"]))
            self.assertEqual(len(drawn), len(wanted))
            self.assertLess(difference(drawn, wanted), 0.1 * difference(drawn[1:], wanted))

    def test_same_letter_gives_same_bytes(self):
        self.assertEqual(export(SAMPLE), export(SAMPLE))

    def test_wrong_resolution(self):
        for resolution in ("0", "0x", "", "35", "601", "-5", "99999999999"):
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
