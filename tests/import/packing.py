# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of packed documents share: packing them, having LibreOffice
write them, and what must be refused whatever they are."""

import io
import random
import shutil
import struct
import subprocess
import tempfile
import unittest
import zipfile
import zlib
from pathlib import Path



def pack(members):
    """A zip archive of these names and contents."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def add_bomb(data, name, claimed_size):
    """The archive with one more member, which unpacks to a gigabyte of zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = block * 1024 + packer.flush()
    end = data.rindex(b"PK\5\6")
    n, length, start = struct.unpack("<HLL", data[end + 10:end + 20])
    common = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, 0, len(packed), claimed_size, len(name), 0)
    member = b"PK\3\4" + common + name.encode() + packed
    entry = b"PK\1\2\x14\0" + common + struct.pack("<HHHLL", 0, 0, 0, 0, start) + name.encode()
    return (data[:start] + member + data[start:end] + entry + b"PK\5\6" +
            struct.pack("<HHHHLLH", 0, 0, n + 1, n + 1, length + len(entry), start + len(member), 0))


def encrypt(data):
    """The archive as if its members were encrypted."""
    data = bytearray(data)
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def convert(data, extension, new_extension, *options):
    """The document as LibreOffice writes it."""
    if shutil.which("soffice") is None:
        raise unittest.SkipTest("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"old.{extension}"
        source.write_bytes(data)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                        *options, "--convert-to", new_extension, "--outdir", f"{folder}/new", source],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return (Path(folder) / "new" / f"old.{new_extension}").read_bytes()


class HostileTests:
    """For a TestCase with the main part's name MAIN, document(body) that packs the
    XML of a body, PARAGRAPH, a body with the word “uno”, and NESTED, the begin and
    the end of an element that can be in itself."""

    def with_main(self, main):
        members = {name: archive_read(self.document(self.PARAGRAPH), name)
                   for name in archive_names(self.document(self.PARAGRAPH)) if name != self.MAIN}
        return pack({**members, **({self.MAIN: main} if main is not None else {})})

    def test_not_this_format(self):
        for data in (b"", b"P", b"%PDF-1.7\n", "Quien suscribe".encode(), pack({"a.txt": "uno"}),
                     b"PK\3\4" + bytes(1000)):
            self.assertIn(self.read(data).get("error"), ("not this format", "broken"))
        self.assert_refused(pack({"a.txt": "uno"}), "not this format")

    def test_truncated(self):
        data = self.document(self.PARAGRAPH)
        for length in range(4, len(data), 61):
            self.assert_refused(data[:length], "broken")

    def test_damaged(self):
        data = self.document(self.PARAGRAPH)
        chance = random.Random(1)
        for _ in range(60):
            damaged = bytearray(data)
            for _ in range(3):
                damaged[chance.randrange(len(data))] = chance.randrange(256)
            self.assertIn(type(self.read(bytes(damaged))), (list, dict))

    def test_bomb(self):
        data = self.with_main(None)
        for claimed_size in (1 << 30, 100):
            self.assert_refused(add_bomb(data, self.MAIN, claimed_size), "too large")

    def test_many_members(self):
        data = self.with_main(None)
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a") as archive:
            for i in range(10001):
                archive.writestr(f"{i}", "")
        self.assert_refused(stream.getvalue(), "too large")

    def test_encrypted(self):
        self.assert_refused(encrypt(self.document(self.PARAGRAPH)), "encrypted")

    def test_entities(self):
        main = archive_read(self.document(self.PARAGRAPH), self.MAIN).decode()
        names = "abcdefghij"
        bomb = '<!ENTITY a "lol">' + "".join(
            f'<!ENTITY {name} "{f"&{names[i]};" * 10}">' for i, name in enumerate(names[1:]))
        for subset in (bomb, '<!ENTITY j SYSTEM "file:///etc/passwd">', '<!ENTITY % j "x"> %j;'):
            start = main.index("?>") + 2
            hostile = main[:start] + f"<!DOCTYPE x [{subset}]>" + main[start:]
            self.assert_refused(self.with_main(hostile), "broken")
            self.assert_refused(self.with_main(hostile.replace("uno", "&j;")), "broken")
        self.assert_refused(self.with_main(main.replace("uno", "&j;")), "broken")

    def test_malformed(self):
        main = archive_read(self.document(self.PARAGRAPH), self.MAIN)
        for hostile in (b"", b"uno", main[:-9], main.replace(b"uno", b"\xff"), main.replace(b"uno", b"\0"),
                        main.replace(b"uno", b"<a:b>"), main.decode().encode("utf-16")):
            self.assert_refused(self.with_main(hostile), "broken")

    def test_nesting(self):
        begin, end = self.NESTED
        for n in (300, 100000):
            self.assert_refused(self.document(begin * n + self.PARAGRAPH + end * n), "broken")
        self.assertEqual([text for _, _, text in self.read(self.document(begin * 50 + self.PARAGRAPH + end * 50))],
                         ["uno"])

    def test_large(self):
        self.assert_refused(self.document(self.PARAGRAPH * 10001), "too large")
        self.assert_refused(self.document(self.PARAGRAPH.replace("uno", "uno " * (300 << 10))), "too large")
        self.assert_refused(self.document(self.PARAGRAPH.replace("uno", "uno " * (12 << 20))), "too large")


def archive_names(data):
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def archive_read(data, name):
    return zipfile.ZipFile(io.BytesIO(data)).read(name)
