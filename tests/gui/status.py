# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A signed letter opens locked, is unlocked by one click, and locked again by
undoing that or by choosing its status."""

import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, has_state, pyatspi, wait  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
SIGNED = "This letter is signed, so it is locked against changes"
UNLOCK = "_Unlock Unlock"  # a mnemonic doubles the name


def is_sensitive(node):
    while node.getRoleName() != "frame":
        if not has_state(node, pyatspi.STATE_SENSITIVE):
            return False
        node = node.parent
    return True


def is_editable(program):
    return is_sensitive(next(node for node in program.nodes() if node.name == "Place"))


def wait_until_locked(program):
    wait(lambda: program.find_all("label", SIGNED) and not is_editable(program), "a form that takes no edits")


def wait_until_unlocked(program):
    wait(lambda: is_editable(program), "a form that takes edits")


def wait_for_file(letter, condition, what):
    return wait(lambda: condition(json.loads(letter.read_text())), what)


def choose(program, status):
    """From the menu, which need not have closed since the last time."""
    if not program.find_all("menu item", status):
        program.press("F10")
    program.click("menu item", status)


with tempfile.TemporaryDirectory() as folder:
    letter = Path(folder) / "carta.manifiesta.json"
    value = json.loads(SAMPLE.read_text())
    value["status"] = "signed"
    letter.write_text(json.dumps(value))

    program = Program(letter)
    wait_until_locked(program)
    program.click("push button", UNLOCK)
    wait_until_unlocked(program)
    program.set_text("Place", "Metepec")
    wait(lambda: "Metepec" in program.page_text(), "the edit on the page")
    wait_for_file(letter, lambda saved: saved["place"] == "Metepec" and saved["history"][-1]["event"] == "unlocked",
                  "the unlocking in the file")

    # Undo goes back through the lock, redo forward again: nothing is lost.
    while is_editable(program):
        program.press("ctrl+z")
    wait_until_locked(program)
    while "Metepec" not in program.page_text():
        program.press("ctrl+shift+z")
    wait_until_unlocked(program)

    choose(program, "Signed")
    wait_until_locked(program)
    wait_for_file(letter, lambda saved: [entry["event"] for entry in saved["history"]] == ["unlocked", "signed"],
                  "the signature in the file")
    choose(program, "Draft")
    wait_until_unlocked(program)
    wait_for_file(letter, lambda saved: saved["status"] == "draft", "the draft in the file")
    program.quit()
