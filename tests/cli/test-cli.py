# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""manifiesta-cli as a script uses it: output, messages, exit statuses."""

import json
import os
import pathlib
import pty
import resource
import signal
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
ROOT = pathlib.Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json"
DONE, USAGE, INPUT_REFUSED, OUTPUT_FAILED = 0, 2, 3, 4


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_cli(self, *arguments, status=DONE, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        done = subprocess.run([CLI, *map(str, arguments)], stderr=subprocess.PIPE,
                              cwd=self.folder, timeout=60, **options)
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def assert_complaint(self, done, *words):
        """One line on standard error that says what is wrong, and no more."""
        text = done.stderr.decode()
        self.assertEqual(text.count("\n"), 1, text)
        self.assertTrue(text.startswith("manifiesta-cli"), text)
        for word in words:
            self.assertIn(word, text)
        self.assertEqual(done.stdout or b"", b"")

    def write_letter(self, **members):
        path = self.folder / "letter.manifiesta.json"
        path.write_text(json.dumps({"format": "manifiesta", "version": 1, **members}))
        return path


class Export(CliTest):
    def test_writes_a_pdf(self):
        done = self.run_cli("export", SAMPLE, "-o", "out.pdf")
        self.assertEqual(done.stderr, b"")
        self.assertTrue((self.folder / "out.pdf").read_bytes().startswith(b"%PDF-"))
        self.assertEqual(os.listdir(self.folder), ["out.pdf"])

    def test_standard_input_and_output(self):
        self.run_cli("export", SAMPLE, "-o", "out.pdf")
        with open(SAMPLE, "rb") as letter:
            done = self.run_cli("export", "-", "-o", "-", stdin=letter)
        self.assertEqual(done.stdout, (self.folder / "out.pdf").read_bytes())

    def test_plain_text_by_its_name(self):
        self.run_cli("export", SAMPLE, "-o", "out.TXT")
        shown = self.run_cli("show", SAMPLE).stdout
        self.assertEqual((self.folder / "out.TXT").read_bytes().split(), shown.split())

    def test_format_by_its_name(self):
        text = self.run_cli("export", SAMPLE, "--to", "markdown").stdout
        self.assertIn(b"**ATENTAMENTE**", text)
        self.run_cli("export", SAMPLE, "-t", "text", "-o", "out.pdf")
        self.assertTrue((self.folder / "out.pdf").read_bytes().startswith(b"Huixquilucan"))

    def test_unknown_format(self):
        done = self.run_cli("export", SAMPLE, "--to", "wax", status=USAGE)
        self.assert_complaint(done, "wax", "pdf", "markdown")

    def test_works_without_any_environment(self):
        sanitizer = {name: value for name, value in os.environ.items() if name == "LSAN_OPTIONS"}
        self.run_cli("export", SAMPLE, "-o", "out.pdf", env=sanitizer)
        self.assertTrue((self.folder / "out.pdf").exists())

    def test_files_with_odd_names(self):
        odd = self.folder / "-carta ñ.manifiesta.json"
        odd.write_bytes(SAMPLE.read_bytes())
        self.run_cli("export", "-o", "-out.pdf", "--", odd.name)
        self.assertTrue((self.folder / "-out.pdf").exists())

    def test_no_pdf_on_a_terminal(self):
        leader, follower = pty.openpty()
        self.addCleanup(os.close, leader)
        self.addCleanup(os.close, follower)
        done = self.run_cli("export", SAMPLE, "-o", "-", status=USAGE, stdout=follower)
        self.assert_complaint(done, "terminal")
        self.run_cli("export", SAMPLE, "--to", "text", stdout=follower)


class Show(CliTest):
    def test_prints_the_words(self):
        text = self.run_cli("show", SAMPLE).stdout.decode()
        for words in ("Huixquilucan, Estado de México; 24 de mayo de 2022".split()
                      + ["Mtra.", "Izcalli", "Vilchis"]):
            self.assertIn(words, text)
        self.assertLess(text.index("Karla"), text.index("Vilchis"))

    def test_empty_letter(self):
        done = self.run_cli("show", self.write_letter())
        self.assertEqual(done.stdout.strip(), b"")


class Import(CliTest):
    TEXT = ("Toluca, México, a 7 de junio de 2022\n\nAsunto: Uno\n\nPresente\n\n"
            "El Ayuntamiento de Toluca acuerda.\n\nAtentamente\nLic. Ana Ruiz\n")

    def write_text(self, name="oficio.txt", text=TEXT):
        (self.folder / name).write_text(text)
        return name

    def test_writes_a_letter(self):
        self.run_cli("import", self.write_text(), "-o", "letter.json")
        letter = json.loads((self.folder / "letter.json").read_text())
        self.assertEqual(letter["date"], "2022-06-07")
        self.assertEqual(letter["body"], [{"type": "paragraph",
                                           "text": "El Ayuntamiento de Toluca acuerda."}])
        self.assertNotIn("issuer", letter)
        text = self.run_cli("show", "letter.json").stdout.decode()
        self.assertEqual(text.replace("ASUNTO", "Asunto").split(), self.TEXT.split())

    def test_standard_input_and_output(self):
        with open(self.folder / self.write_text(), "rb") as text:
            letter = json.loads(self.run_cli("import", "-", stdin=text).stdout)
        self.assertEqual(letter["subject"], "Uno")

    def test_municipality(self):
        letter = json.loads(self.run_cli("import", "--municipality", self.write_text()).stdout)
        self.assertEqual(letter["issuer"], {"municipality": "15106", "name": "Toluca"})
        self.assertIn("{municipality}", letter["body"][0]["text"])
        self.run_cli("import", "-m", self.write_text(text="Nada."))

    def test_shows_parts(self):
        shown = self.run_cli("import", "--show-parts", self.write_text()).stdout.decode()
        self.assertEqual(shown.splitlines()[1:3],
                         ["Date: 7 de junio de 2022 (/date)", "Subject: Uno (/subject)"])

    def test_markdown_by_its_name(self):
        letter = self.run_cli("import", self.write_text("a.MD", "# Uno\n\n1. dos\n")).stdout
        self.assertEqual([element["type"] for element in json.loads(letter)["body"]],
                         ["heading", "list"])

    def test_our_own_pdf_gives_its_letter(self):
        self.run_cli("export", SAMPLE, "-o", "out.pdf")
        self.assertEqual(self.run_cli("import", "out.pdf").stdout, SAMPLE.read_bytes())

    def test_pdf_of_another_program(self):
        self.run_cli("export", SAMPLE, "-o", "out.pdf")
        listed = subprocess.run(["qpdf", "--list-attachments", "out.pdf"], cwd=self.folder,
                                check=True, text=True, stdout=subprocess.PIPE).stdout
        subprocess.run(["qpdf", "--remove-attachment=" + listed.split(" -> ")[0],
                        "out.pdf", "other.pdf"], cwd=self.folder, check=True)
        self.run_cli("import", "other.pdf", "-o", "letter.json")
        self.assertEqual(self.run_cli("show", "letter.json").stdout.split(),
                         self.run_cli("show", SAMPLE).stdout.split())

    def test_refused(self):
        (self.folder / "empty.txt").touch()
        (self.folder / "noise.bin").write_bytes(bytes(range(256)))
        (self.folder / "broken.odt").write_bytes(b"PK\3\4")
        (self.folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
        for name in ("no.txt", "empty.txt", "noise.bin", "broken.odt", "broken.pdf", "."):
            with self.subTest(name):
                self.assert_complaint(self.run_cli("import", name, "-o", "out.json",
                                                   status=INPUT_REFUSED), name)
                self.assertFalse((self.folder / "out.json").exists())


class Usage(CliTest):
    def test_help_and_version(self):
        self.assertIn(b"export", self.run_cli("--help").stdout)
        self.assertIn(b"--output", self.run_cli("export", "--help").stdout)
        self.assertRegex(self.run_cli("--version").stdout, rb"^manifiesta-cli \d")

    def test_wrong_use(self):
        for arguments in ([], ["nothing"], ["--nothing"], ["export"], ["show"],
                          ["export", SAMPLE], ["export", SAMPLE, "-o"],
                          ["export", SAMPLE, "-o", "out.xyz"],
                          ["export", SAMPLE, "-o", "out"],
                          ["export", SAMPLE, SAMPLE, "-o", "out.pdf"],
                          ["show", "--nothing", SAMPLE], ["show", SAMPLE, "more"],
                          ["import"], ["import", SAMPLE, "-o"], ["import", "a", "b"]):
            with self.subTest(arguments=arguments):
                self.assert_complaint(self.run_cli(*arguments, status=USAGE))
                self.assertEqual(os.listdir(self.folder), [])


class RefusedInput(CliTest):
    def refuse(self, path, *words):
        before = sorted(os.listdir(self.folder))
        done = self.run_cli("export", path, "-o", "out.pdf", status=INPUT_REFUSED)
        self.assert_complaint(done, str(path), *words)
        self.assertEqual(sorted(os.listdir(self.folder)), before)
        self.run_cli("show", path, status=INPUT_REFUSED)

    def refuse_text(self, text, *words):
        path = self.folder / "bad.json"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.refuse(path, *words)
        self.assertEqual(path.read_bytes(), text if isinstance(text, bytes) else text.encode())

    def test_no_such_file(self):
        self.refuse(self.folder / "nothing.json")

    def test_folder(self):
        self.refuse(self.folder)

    def test_too_large(self):
        path = self.folder / "large.json"
        with open(path, "wb") as large:
            large.truncate(9 * 1024 * 1024)
        self.refuse(path, "larger than 8.0\N{NO-BREAK SPACE}MiB")

    def test_newer_version(self):
        self.refuse_text('{"format":"manifiesta","version":7}', "7", "newer")

    def test_not_json(self):
        self.refuse_text("Huixquilucan,\n24 de mayo", "line 1", "column 1")
        self.refuse_text("")
        self.refuse_text(b"\x00\x01\x02")

    def test_not_a_letter(self):
        self.refuse_text("[]")
        self.refuse_text('{"name":"package","version":1}')

    def test_wrong_types(self):
        self.refuse_text('{"format":"manifiesta","version":1,\n"addressee":"Toluca"}',
                         "line 2", "/addressee")
        self.refuse_text('{"format":"manifiesta","version":1,"style":{"size-pt":1e6}}',
                         "/style/size-pt")

    def test_broken_standard_input(self):
        done = self.run_cli("show", "-", stdin=subprocess.DEVNULL, status=INPUT_REFUSED)
        self.assert_complaint(done)


class FailedOutput(CliTest):
    def test_folder_in_the_way(self):
        (self.folder / "out.pdf").mkdir()
        done = self.run_cli("export", SAMPLE, "-o", "out.pdf", status=OUTPUT_FAILED)
        self.assert_complaint(done, "out.pdf")

    def test_no_such_folder(self):
        done = self.run_cli("export", SAMPLE, "-o", "no/out.pdf", status=OUTPUT_FAILED)
        self.assert_complaint(done, "no/out.pdf")

    def test_full_device(self):
        for arguments in (["export", SAMPLE, "-o", "-"], ["show", SAMPLE], ["import", SAMPLE]):
            with open("/dev/full", "wb") as full:
                self.assert_complaint(self.run_cli(*arguments, stdout=full,
                                                   status=OUTPUT_FAILED))

    def test_full_disk_keeps_the_old_file(self):
        (self.folder / "out.pdf").write_bytes(b"old")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        done = self.run_cli("export", SAMPLE, "-o", "out.pdf", status=OUTPUT_FAILED,
                            preexec_fn=limit)
        self.assert_complaint(done, "out.pdf")
        self.assertEqual((self.folder / "out.pdf").read_bytes(), b"old")
        self.assertEqual(os.listdir(self.folder), ["out.pdf"])


if __name__ == "__main__":
    unittest.main()
