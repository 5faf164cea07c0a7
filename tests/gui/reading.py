# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the pages without seeing them: headings and paragraphs in reading
order, from block to block by keys, over the ends of pages, and from a block to
its place in the form."""

import os
import sys
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, has_state, pyatspi, read, wait, walk  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"

# How the blocks of the sample begin, page by page.
HEADING = "ANTE ESTA MANIFESTACIÓN SE RECONOCE:"
BEGINNINGS = [
    "Huixquilucan, Estado de México",
    "ASUNTO: Manifestación expresa",
    "Integrantes del Secretariado",
    "Presentes",
    "Quien suscribe, Titular",
]


def focused_block(program, pages):
    """The block that has the focus; the form is not looked through."""
    program.application.clearCache()
    return next(node for node in walk(pages) if has_state(node, pyatspi.STATE_FOCUSED) and node != pages)


def walk_to(program, keys, words):
    """Presses the keys until the focus is on @words; returns what it was on."""
    pages = program.find("document text", "Pages of the Letter")
    path = []
    while not path or not path[-1].startswith(words):
        before = path[-1] if path else None
        assert len(path) < 60, path
        program.press(keys)
        wait(lambda: read(focused_block(program, pages)) != before, f"{keys} to lead beyond “{before}”")
        path.append(read(focused_block(program, pages)))
    return path


def check_order(program):
    blocks = [node for node in program.nodes() if node.parent is not None and node.parent.name == "Page 1 of 2"]
    words = [read(block) for block in blocks]
    assert all(text.startswith(beginning) for text, beginning in zip(words, BEGINNINGS)), words
    assert [block.getRoleName() for block in blocks[:5]] == ["label"] * 5


def go_through(program):
    """From the first block of the first page to the last one of the letter."""
    path = walk_to(program, "ctrl+Down", "José Martínez Vilchis")
    assert all(text.startswith(beginning) for text, beginning in zip(path, BEGINNINGS)), path
    heading = path.index(HEADING)
    assert path[heading + 1].startswith("A. "), path

    # There is nothing after it; back the same way.
    program.press("ctrl+Down")
    back = walk_to(program, "ctrl+Up", HEADING)
    assert back == path[heading:-1][::-1], back
    assert program.focused().getRoleName() == "heading"


def go_to_form(program):
    program.press("Return")
    wait(lambda: program.focused().name == "Heading 1", lambda: f"the heading's field, not {program.focused()}")
    program.press("F6")
    wait(lambda: program.focused().name == "Pages of the Letter", "the focus back on the pages")


def leave_by_tab(program):
    """Tab does not lead through all the blocks."""
    program.press("ctrl+Down")
    wait(lambda: read(program.focused()), "the focus on a block")
    program.press("Tab")
    wait(lambda: program.focused().name == "Zoom Out", "the focus behind the pages")


program = Program(SAMPLE)
wait(lambda: BEGINNINGS[-1] in program.page_text(), "the pages")
check_order(program)
program.press("F6")
wait(lambda: program.focused().name == "Pages of the Letter", "the focus on the pages")
go_through(program)
go_to_form(program)
leave_by_tab(program)
program.quit()
