# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does when the program dies, and when another program writes
the same file."""

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
STATE = Path(os.environ["XDG_STATE_HOME"]) / "manifiesta" / "session"
RESTORED = "The program ended unexpectedly. The letter is back as it was."


def recovery_copies():
    return list(STATE.glob("*/*.manifiesta.json"))


def bring_back_what_the_file_has(letter):
    """The file had the change already; the window comes back by itself."""
    program = Program(letter)
    program.set_text("Municipality", "Toluca")
    wait(lambda: "Toluca" in letter.read_text(), "the saved file")
    program.kill()

    program = Program()
    program.find("label", RESTORED)
    assert program.get_text("Municipality") == "Toluca"
    program.quit()


def bring_back_what_it_has_not(folder, letter):
    """Nothing can be written where the letter is; it is not lost for all that."""
    program = Program(letter)
    shutil.rmtree(folder)
    folder.write_text("no folder any more")
    program.set_text("Place", "Metepec")
    program.find("push button", "_Try Again Try Again")
    wait(recovery_copies, "the recovery copy")
    wait(lambda: any("Metepec" in path.read_text() for path in recovery_copies()), "the change in the copy")
    program.kill()

    folder.unlink()
    folder.mkdir()
    program = Program()
    program.find("label", RESTORED)
    assert program.get_text("Place") == "Metepec"
    program.quit()
    assert not recovery_copies()
    again = next(Path(os.environ["HOME"]).rglob("*.manifiesta.json"))
    assert "Metepec" in again.read_text(), again


def see_no_notice(program):
    wait(lambda: not program.find_all("push button", "_Reload Reload"), "the notice to go")


def choose_between_two(letter):
    theirs = json.loads(SAMPLE.read_text())
    theirs["place"] = "Naucalpan"
    program = Program(letter)
    program.find("label", "Draft · " + letter.name)
    letter.write_text(json.dumps(theirs))
    program.click("push button", "_Reload Reload")
    wait(lambda: program.get_text("Place") == "Naucalpan", "the other program's text")
    see_no_notice(program)

    theirs["place"] = "Tecámac"
    letter.write_text(json.dumps(theirs))
    program.click("push button", "_Compare… Compare…")
    program.click("push button", "Reload")
    wait(lambda: program.get_text("Place") == "Tecámac", "the text that was chosen beside the other")
    see_no_notice(program)

    theirs["place"] = "Lerma"
    letter.write_text(json.dumps(theirs))
    program.click("push button", "_Keep Mine Keep Mine")
    wait(lambda: "Tecámac" in letter.read_text(), "this program's text in the file")
    program.quit()


with tempfile.TemporaryDirectory() as root:
    folder = Path(root) / "letters"
    folder.mkdir()
    letter = folder / "carta.manifiesta.json"
    shutil.copy(SAMPLE, letter)
    bring_back_what_the_file_has(letter)
    choose_between_two(letter)
    bring_back_what_it_has_not(folder, letter)
