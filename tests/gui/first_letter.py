# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody's first letter by the keyboard alone: from the template on the start
page to a letter that is kept in a file and the PDF of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, wait  # noqa: E402

HOME = Path(os.environ["HOME"])
PDF = HOME / "Manifestaciones" / "carta.pdf"


def tab_to(program, name):
    """Tab until the control with this name has the focus."""
    for _ in range(12):
        before = program.focused()
        if before is not None and before.name == name:
            return
        program.press("Tab")
        wait(lambda: program.focused() != before, f"Tab to lead beyond {before}")
    raise AssertionError(f"Tab does not lead to {name}")


def wait_for_page(program, words):
    """Whatever spaces there are, and wherever its lines end."""
    wait(lambda: words in " ".join(program.page_text().split()), f"“{words}” on the page")


def fill(program, name, text):
    """Types into the entry that has the focus, which shall be that of @name;
    what it says already is selected."""
    program.type(text)
    wait(lambda: program.get_text(name) == text, lambda: f"“{text}” in {name}, not “{program.get_text(name)}”")


def choose_template(program):
    program.find("push button", "Open Government Manifestation")
    wait(program.focused, "the focus")
    tab_to(program, "Open Government Manifestation")
    program.press("Return")
    wait(lambda: program.get_text("Municipality") == "", "the form of an empty letter")


def fill_in(program):
    fill(program, "Municipality", "Toluca")
    program.press("Tab")
    program.press("Tab")  # over the list of municipalities
    fill(program, "Place", "Toluca, Mex.")
    program.press("Tab")
    program.type("24/05/2026")  # its name says how that reads
    wait_for_page(program, "Toluca, Mex.; 24 de mayo de 2026")
    tab_to(program, "Subject")
    program.press("ctrl+a")
    fill(program, "Subject", "Gobierno abierto en Toluca")
    wait_for_page(program, "ASUNTO: Gobierno abierto en Toluca")


def read_letter():
    """The only letter there is, once it says all that was typed."""
    (path,) = (HOME / "Manifestaciones").glob("*.manifiesta.json")
    letter = json.loads(path.read_text())
    return letter if letter["subject"] == "Gobierno abierto en Toluca" else None


def see_saved(program):
    letter = wait(read_letter, "the letter in a file")
    assert (letter["issuer"]["name"], letter["place"], letter["date"]) == ("Toluca", "Toluca, Mex.", "2026-05-24"), letter
    wait(lambda: program.find_starting("label", "Draft · saved "), "the subtitle of a saved letter")


def export(program):
    program.press("ctrl+e")
    wait(lambda: program.get_text("File name").endswith(".pdf"), "the dialog")
    program.type("carta")
    wait(lambda: program.get_text("File name") == "carta.pdf", "the name with its ending")
    program.press("Return")
    wait(lambda: PDF.exists() and PDF.read_bytes().startswith(b"%PDF"), "the exported file")
    program.find("push button", "Show in Folder")
    if shutil.which("pdftotext"):
        words = subprocess.run(["pdftotext", PDF, "-"], check=True, capture_output=True, text=True).stdout
        assert "Gobierno abierto en Toluca" in " ".join(words.split()), words


program = Program()
choose_template(program)
fill_in(program)
see_saved(program)
export(program)
program.quit()
