# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter's day in the real window: it is opened, changed, the change is
undone and made again, saved, the letter is opened anew, exported."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, wait  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
BEFORE = "Titular del Ayuntamiento de Cuautitlán Izcalli, se dirige"
AFTER = "Titular del Ayuntamiento de Toluca, se dirige"


def wait_for_page(program, words):
    wait(lambda: words in program.page_text(), f"“{words}” on the page")


def check_names(program, where):
    unnamed = program.unnamed()
    assert not unnamed, f"{where}: no name for {unnamed}"


def press_until(program, keys, municipality):
    """A screen reader replaces a text in two steps: it empties it first."""
    while (before := program.get_text("Municipality")) != municipality:
        program.press(keys)
        wait(lambda: program.get_text("Municipality") != before, f"{keys} to do something")


def change_and_undo(program):
    wait_for_page(program, BEFORE)
    program.set_text("Municipality", "Toluca")
    wait_for_page(program, AFTER)
    # The focus is in an entry of the form, whose own undo must not answer.
    press_until(program, "ctrl+z", "Cuautitlán Izcalli")
    wait_for_page(program, BEFORE)
    press_until(program, "ctrl+shift+z", "Toluca")
    wait_for_page(program, AFTER)


def see_saved(program, letter):
    """Nobody has asked for it."""
    wait(lambda: "Toluca" in letter.read_text(), "the saved file")
    wait(lambda: program.find_starting("label", "Draft · saved "), "the subtitle of a saved letter")


def export(program, pdf):
    program.press("ctrl+e")
    program.set_text("File name", pdf.name)
    program.click("push button", "_Export Export")  # a mnemonic doubles the name
    wait(lambda: pdf.exists() and pdf.read_bytes().startswith(b"%PDF"), "the exported file")
    program.find("push button", "Show in Folder")
    program.find("push button", "Open")
    if shutil.which("pdftotext"):
        words = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
        assert "Ayuntamiento de Toluca" in " ".join(words.split()), words


def export_in_another_format(program, file):
    arrow = "Export in Another Format"  # the name of the arrow and of the button in it
    wait(lambda: program.find_all("push button", arrow)[-1].queryAction().doAction(0), "the list of formats")
    program.click("menu item", "Plain text")
    program.set_text("File name", file.stem)
    program.click("push button", "_Export Export")
    wait(lambda: file.exists() and "Ayuntamiento de Toluca" in " ".join(file.read_text().split()), "the exported text")


with tempfile.TemporaryDirectory() as folder:
    letter = Path(folder) / "carta.manifiesta.json"
    shutil.copy(SAMPLE, letter)

    program = Program(letter)
    change_and_undo(program)
    check_names(program, "form and preview")
    see_saved(program, letter)
    program.quit()

    program = Program(letter)
    wait_for_page(program, AFTER)
    assert program.get_text("Municipality") == "Toluca"
    export(program, Path(folder) / "carta.pdf")
    export_in_another_format(program, Path(folder) / "carta.txt")
    program.quit()

    # The PDF holds the letter: it opens again, as a letter of its own.
    program = Program(Path(folder) / "carta.pdf")
    wait_for_page(program, AFTER)
    program.find("label", "Draft · not saved yet")
    program.quit()

    program = Program()
    program.find("push button", "Open Letter…")
    check_names(program, "start page")
    program.quit()
