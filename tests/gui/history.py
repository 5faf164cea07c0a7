# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter goes back to an earlier version, and forth again, in the real window."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, wait  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
VERSIONS = Path(os.environ["XDG_DATA_HOME"]) / "manifiesta" / "versions"
NOON = 1653393840  # 24 May 2022, 12:04
NOW = "Titular del Ayuntamiento de Cuautitlán Izcalli, se dirige"
THEN = "Titular del Ayuntamiento de Toluca, se dirige"


def keep_version():
    """The letter as it was saved two years ago."""
    letter = json.loads(SAMPLE.read_text())
    letter["issuer"]["name"] = "Toluca"
    folder = VERSIONS / letter["id"]
    folder.mkdir(parents=True)
    (folder / f"{NOON * 1_000_000:017}.manifiesta.json").write_text(json.dumps(letter))


def wait_for_page(program, words):
    wait(lambda: words in program.page_text(), f"“{words}” on the page")


def open_history(program):
    program.press("F10")
    program.click("menu item", "Version History…")
    program.find("label", "May 24, 2022")


def look_at_version(program):
    """It is the only one, so that it is shown at once, beside the letter of now."""
    program.find("label", "2 struck-out words are no longer in the letter")
    wait_for_page(program, THEN)
    wait_for_page(program, NOW)


with tempfile.TemporaryDirectory() as folder:
    letter = Path(folder) / "carta.manifiesta.json"
    shutil.copy(SAMPLE, letter)
    keep_version()

    program = Program(letter)
    wait_for_page(program, NOW)
    open_history(program)
    look_at_version(program)
    unnamed = program.unnamed()
    assert not unnamed, f"no name for {unnamed}"

    program.click("push button", "Restore This Version")
    program.find("label", "Version of 12:04 restored")
    wait_for_page(program, THEN)
    assert program.get_text("Municipality") == "Toluca"
    wait(lambda: "Toluca" in letter.read_text(), "the saved version")

    program.click("push button", "Undo")
    wait_for_page(program, NOW)
    assert program.get_text("Municipality") == "Cuautitlán Izcalli"
    wait(lambda: "Toluca" not in letter.read_text(), "the saved letter")
    program.quit()
