# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The items of a list in the real window: one is added, split, joined, moved by
keys and by menu, deleted, and all of it undone."""

import json
import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, wait  # noqa: E402

LETTER = {
    "format": "manifiesta",
    "version": 1,
    "body": [{"type": "list", "label": "upper-alpha", "items": ["Uno.", "Dos."]}],
}


def items(program):
    """The words of the list's items, as the page has them."""
    return re.findall(r"^[A-Z]\.\s+(.*)$", program.page_text(), re.MULTILINE)


def expect(program, *expected):
    wait(lambda: items(program) == list(expected),
         lambda: f"the items {expected}, not {items(program)}")


def expect_focus(program, name):
    wait(lambda: program.focused().name == name,
         lambda: f"the focus in “{name}”, not in “{program.focused()}”")


def choose(program, item, command):
    program.open_menu(f"Actions for {item}")
    program.click("menu item", command)


def add(program):
    program.click("push button", "Add List item")
    expect_focus(program, "List item 3")
    program.type("Tres y cuatro.")
    expect(program, "Uno.", "Dos.", "Tres y cuatro.")


def split_and_join(program):
    program.press("ctrl+Left")
    program.press("Return")
    expect(program, "Uno.", "Dos.", "Tres y", "cuatro.")
    expect_focus(program, "List item 4")
    program.press("BackSpace")
    expect(program, "Uno.", "Dos.", "Tres y cuatro.")
    expect_focus(program, "List item 3")
    # The caret is where the two were joined.
    program.press("Return")
    expect(program, "Uno.", "Dos.", "Tres y", "cuatro.")


def move(program):
    program.press("alt+Up")
    expect(program, "Uno.", "Dos.", "cuatro.", "Tres y")
    expect_focus(program, "List item 3")
    program.press("alt+Down")
    expect(program, "Uno.", "Dos.", "Tres y", "cuatro.")
    choose(program, "List item 2", "Move Up")
    expect(program, "Dos.", "Uno.", "Tres y", "cuatro.")
    choose(program, "List item 1", "Move Down")
    expect(program, "Uno.", "Dos.", "Tres y", "cuatro.")


def delete_and_undo(program):
    choose(program, "List item 2", "Delete")
    expect(program, "Uno.", "Tres y", "cuatro.")
    for expected in (["Uno.", "Dos.", "Tres y", "cuatro."],   # not deleted
                     ["Dos.", "Uno.", "Tres y", "cuatro."],   # not moved down
                     ["Uno.", "Dos.", "Tres y", "cuatro."]):  # not moved up
        program.press("ctrl+z")
        expect(program, *expected)
    program.press("ctrl+shift+z")
    expect(program, "Dos.", "Uno.", "Tres y", "cuatro.")


with tempfile.TemporaryDirectory() as folder:
    letter = Path(folder) / "carta.manifiesta.json"
    letter.write_text(json.dumps(LETTER))

    program = Program(letter)
    expect(program, "Uno.", "Dos.")
    add(program)
    split_and_join(program)
    move(program)
    delete_and_undo(program)
    program.press("ctrl+s")
    wait(lambda: json.loads(letter.read_text())["body"][0]["items"] == ["Dos.", "Uno.", "Tres y ", "cuatro."],
         "the saved items")
    program.quit()
