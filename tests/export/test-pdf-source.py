# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF gives its letter back, also after others had it; and whatever else is
given for a PDF ends with a plain error, soon and in little memory."""

import hashlib
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import unittest
import zlib

READER = os.path.abspath(sys.argv.pop())
CLI = os.path.abspath(sys.argv.pop())
ROOT = pathlib.Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"
SANITIZED = "LSAN_OPTIONS" in os.environ

TYPE, NONE, LOCKED, DAMAGED = ("error 0", "error 1", "error 2", "error 3")

MOST_SECONDS = 20
MOST_MEMORY = 768 * 1024 * 1024


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    if not SANITIZED:  # sanitizers reserve terabytes
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def build(objects, root=1, extra=b""):
    """A PDF file of the given objects, numbered from 1."""
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root %d 0 R %s >>\n"
                   b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, root,
                                                  extra, len(data)))


def stream(data, dictionary=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), dictionary, data)


def letter_objects(packed, dictionary):
    """The objects of a file whose letter is the stream @packed."""
    return [b"<< /Type /Catalog /AF [2 0 R] >>",
            b"<< /EF << /F 3 0 R >> /AFRelationship /Source >>",
            stream(packed, b"/Subtype /application#2Fvnd.manifiesta+json " + dictionary)]


class Source(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.pdf = cls.folder / "sample.pdf"
        subprocess.run([CLI, "export", SAMPLE, "-o", cls.pdf], check=True, timeout=60)
        cls.digest = hashlib.sha256(SAMPLE.read_bytes()).hexdigest()

    def read(self, *paths):
        result = subprocess.run([READER, *paths], check=True, stdout=subprocess.PIPE, timeout=300,
                                preexec_fn=limit)
        return result.stdout.decode().splitlines()

    def write(self, data, name="other.pdf"):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def read_bytes(self, data):
        return self.read(self.write(data))[0]

    def rewrite(self, *options):
        path = self.folder / "rewritten.pdf"
        subprocess.run(["qpdf", *options, self.pdf, path], check=True, timeout=60)
        return self.read(path)[0]

    def append(self, data, *objects):
        """What a program does that appends changed objects, as for a signature."""
        start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
        root = re.findall(rb"/Root (\d+) 0 R", data)[-1]
        table = b""
        for number, body in objects:
            table += b"%d 1\n%010d 00000 n \n" % (number, len(data))
            data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        return data + (b"xref\n%strailer\n<< /Size 900 /Root %s 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
                       % (table, root, start, len(data)))

    def find_contents(self):
        """The number of the stream of the first page."""
        listing = subprocess.run(["qpdf", "--show-pages", self.pdf], check=True, timeout=60,
                                 stdout=subprocess.PIPE).stdout.decode()
        return int(re.search(r"content:\s+(\d+) 0 R", listing)[1])

    # What comes back

    def test_round_trip(self):
        self.assertEqual(self.read(self.pdf), [f"same {self.digest}"])

    def test_renamed(self):
        self.assertEqual(self.read(self.write(self.pdf.read_bytes(), "scan (2).bin")),
                         [f"same {self.digest}"])

    def test_attached_bytes_are_the_letter(self):
        listing = subprocess.run(["qpdf", "--list-attachments", self.pdf], check=True,
                                 stdout=subprocess.PIPE).stdout.decode()
        name = listing.rsplit(" -> ", 1)[0]
        attached = subprocess.run(["qpdf", f"--show-attachment={name}", self.pdf], check=True,
                                  stdout=subprocess.PIPE).stdout
        self.assertTrue(name.endswith(".manifiesta.json"))
        self.assertEqual(attached, SAMPLE.read_bytes())

    def test_written_anew(self):
        for options in (["--object-streams=generate"], ["--linearize"], ["--stream-data=uncompress"],
                        ["--object-streams=generate", "--linearize", "--recompress-flate"]):
            with self.subTest(options=options):
                self.assertEqual(self.rewrite(*options), f"same {self.digest}")

    def test_appended(self):
        signed = self.append(self.pdf.read_bytes(), (800, b"<< /Type /Sig >>"))
        self.assertEqual(self.read_bytes(signed), f"same {self.digest}")
        self.assertEqual(self.read_bytes(self.append(signed, (801, b"<< >>"))),
                         f"same {self.digest}")

    def test_something_around(self):
        data = b"\n\njunk\n" + self.pdf.read_bytes() + b"\n\0\0\n"
        self.assertEqual(self.read_bytes(data), f"same {self.digest}")

    def test_changed_page(self):
        number = self.find_contents()
        changed = self.append(self.pdf.read_bytes(), (number, stream(b"BT ET")))
        self.assertEqual(self.read_bytes(changed), f"differs {self.digest}")

    def test_lost_page(self):
        self.assertEqual(self.rewrite("--pages", ".", "1", "--"), f"differs {self.digest}")

    def test_changed_letter(self):
        path = self.folder / "changed.pdf"
        other = self.folder / "other.json"
        other.write_bytes(SAMPLE.read_bytes().replace(b"Cuautitl", b"Tultitl"))
        subprocess.run([CLI, "export", other, "-o", path], check=True, timeout=60)
        text = b'{"format": "manifiesta", "version": 1}'
        data = path.read_bytes()
        number = int(re.search(rb"/EF << /F (\d+) 0 R", data)[1])
        data = self.append(data, (number, stream(
            text, b"/Type /EmbeddedFile /Subtype /application#2fvnd.manifiesta+json")))
        self.assertTrue(self.read_bytes(data).startswith("differs "))

    # What does not

    def test_no_pdf(self):
        for data in (b"", b"%PDF", b"{}", b"\0" * 5000, SAMPLE.read_bytes()):
            self.assertEqual(self.read_bytes(data), f"{TYPE} This is not a PDF file")

    def test_other_pdf(self):
        self.assertEqual(self.read_bytes(build([b"<< /Type /Catalog >>"])),
                         f"{NONE} This PDF file holds no letter of Manifiesta")

    def test_password(self):
        self.assertTrue(self.rewrite("--encrypt", "a", "b", "256", "--").startswith(LOCKED))

    def test_broken_letter(self):
        for text in (b"", b"{", b'{"format": "other"}', b'{"format": "manifiesta", "version": 1, "body": 7}'):
            answer = self.read_bytes(build(letter_objects(text, b"")))
            self.assertTrue(answer.startswith(f"{DAMAGED} The letter in this PDF file is damaged: "), answer)

    def test_deflated_letter(self):
        packed = zlib.compress(SAMPLE.read_bytes())
        for names in (b"/FlateDecode", b"[/FlateDecode]"):
            answer = self.read_bytes(build(letter_objects(packed, b"/Filter " + names)))
            self.assertEqual(answer, f"differs {self.digest}")

    # What is meant to hurt

    def test_cut_off(self):
        data = self.pdf.read_bytes()
        paths = [self.write(data[:end], f"cut-{end}.pdf") for end in range(0, len(data) - 10, 997)]
        for answer in self.read(*paths):
            self.assertRegex(answer, f"^({TYPE}|{DAMAGED}) ")

    def test_noise(self):
        chance = random.Random(1)
        paths = []
        for i in range(300):
            data = bytearray(self.pdf.read_bytes())
            for _ in range(chance.choice((1, 10, 200))):
                data[chance.randrange(len(data))] = chance.randrange(256)
            paths.append(self.write(data, f"noise-{i}.pdf"))
        self.assertEqual(len(self.read(*paths)), 300)

    def test_bomb(self):
        packer = zlib.compressobj(9)
        bomb = b"".join(packer.compress(b" " * 2**20) for _ in range(300)) + packer.flush()
        self.assertLess(len(bomb), 500_000)
        answer = self.read_bytes(build(letter_objects(bomb, b"/Filter /FlateDecode")))
        self.assertTrue(answer.startswith(DAMAGED), answer)
        objects = [b"<< /Type /Catalog /AF 4 0 R >>", stream(bomb, b"/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode")]
        self.assertTrue(self.read_bytes(build(objects)).startswith(NONE))

    def test_bomb_in_a_table(self):
        bomb = zlib.compress(b"\1" * 2**28, 9)
        head = b"%PDF-1.7\n"
        body = b"1 0 obj\n" + stream(bomb, b"/Type /XRef /W [1 8 0] /Size 99999999 /Root 1 0 R /Filter /FlateDecode")
        data = head + body + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(head)
        self.assertTrue(self.read_bytes(data).startswith(DAMAGED))

    def test_loops(self):
        for objects in (
                [b"1 0 R"],
                [b"2 0 R", b"1 0 R"],
                [b"<< /AF 1 0 R /Names 1 0 R /EmbeddedFiles 1 0 R /Kids [1 0 R 1 0 R] >>"],
                [b"<< /Names << /EmbeddedFiles 2 0 R >> >>", b"<< /Kids [" + b"2 0 R " * 50_000 + b"] >>"],
                [b"<< /AF [2 0 R] >>", b"<< /EF << /F 3 0 R >> >>",
                 b"<< /Length 3 0 R /Subtype /application#2Fvnd.manifiesta+json >>\nstream\n\nendstream"]):
            self.assertRegex(self.read_bytes(build(objects)), f"^({NONE}|{DAMAGED}) ")

    def test_tree_of_pages_without_end(self):
        objects = letter_objects(SAMPLE.read_bytes(), b"")
        objects[0] = b"<< /Type /Catalog /AF [2 0 R] /Pages 4 0 R >>"
        objects.append(b"<< /Kids [" + b"4 0 R 5 0 R " * 20_000 + b"] >>")
        objects.append(b"<< /Contents 6 0 R >>")
        objects.append(stream(b""))
        self.assertEqual(self.read_bytes(build(objects)), f"differs {self.digest}")

    def test_tables_without_end(self):
        data = build([b"<< /Type /Catalog >>"], extra=b"/Prev 66")
        start = re.search(rb"startxref\n(\d+)", data)[1]
        self.assertEqual(len(start), 2)
        data = data.replace(b"/Prev 66", b"/Prev " + start)
        self.assertTrue(self.read_bytes(data).startswith(DAMAGED))

    def test_depth_and_size(self):
        for body in (b"[" * 1_000_000, b"<< /A " * 1_000_000, b"[" + b"<<>>" * 2_000_000 + b"]",
                     b"(" * 1_000_000, b"<" * 1_000_000, b"/" * 1_000_000, b"[" + b"0 " * 4_000_000 + b"]"):
            self.assertRegex(self.read_bytes(build([body])), f"^({NONE}|{DAMAGED}) ")

    def test_large_file(self):
        data = build(letter_objects(b"x", b"/Filter /FlateDecode")) + b"%" + b"1 0 obj " * 6_000_000
        self.assertTrue(self.read_bytes(data).startswith(DAMAGED))


if __name__ == "__main__":
    unittest.main(verbosity=2)
