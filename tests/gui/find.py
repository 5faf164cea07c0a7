# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words are found on the page, whatever their case and accents; the hits are
counted, gone through and follow edits; Escape leads to the hit in the form."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, has_state, pyatspi, wait  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
FIND = "Find in the letter"


def wait_for_focus(program, name):
    wait(lambda: any(node.name == name and has_state(node, pyatspi.STATE_FOCUSED) for node in program.nodes()),
         f"the focus on “{name}”")


def find_bar_is_open(program):
    return any(node.name == FIND for node in program.nodes())


def open_bar(program):
    program.press("ctrl+f")
    wait_for_focus(program, FIND)


with tempfile.TemporaryDirectory() as folder:
    letter = Path(folder) / "carta.manifiesta.json"
    shutil.copy(SAMPLE, letter)
    program = Program(letter)
    wait(lambda: "Izcalli" in program.page_text(), "the page")

    # Without accents; the name stands on the page where a field brings it.
    open_bar(program)
    program.set_text(FIND, "CUAUTITLAN")
    program.find("label", "1 of 2")
    unnamed = program.unnamed()
    assert not unnamed, unnamed

    # Round the ends of the letter, by keys and by buttons.
    program.press("Return")
    program.find("label", "2 of 2")
    program.press("ctrl+g")
    program.find("label", "1 of 2")
    program.press("shift+Return")
    program.find("label", "2 of 2")
    program.click("push button", "Previous Hit")
    program.find("label", "1 of 2")
    program.click("push button", "Next Hit")
    program.find("label", "2 of 2")

    # The hits follow what is edited.
    program.set_text("Municipality", "Toluca")
    program.find("label", "Not found")
    program.set_text(FIND, "huixquilucan")
    program.find("label", "1 of 1")
    program.set_text("Place", "Huixquilucan de Huixquilucan")
    program.find("label", "1 of 2")

    program.press("ctrl+f")
    wait_for_focus(program, FIND)
    program.press("Escape")
    wait(lambda: not find_bar_is_open(program), "a closed bar")
    # The caret is at the hit: what is typed stands before it.
    program.press("x")
    wait(lambda: program.get_text("Place") == "xHuixquilucan de Huixquilucan", "what was typed")
    program.quit()
