# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An office profile is saved from one letter, applied to another, taken back in
one step, and chosen for new letters."""

import json
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests" / "support"))
from accessible import Program, wait  # noqa: E402

SAMPLE = ROOT / "data" / "samples" / "cuautitlan-izcalli-2022.manifiesta.json"
STORE = Path(os.environ["XDG_CONFIG_HOME"]) / "manifiesta" / "profiles"
SIGNATORY = "Karla Leticia Fiesco García"


def open_profiles(program):
    program.press("F10")
    program.click("menu item", "Office Profiles…")
    program.find("frame", "Office Profiles")


def check_names(program, where):
    unnamed = program.unnamed()
    assert not unnamed, f"{where}: no name for {unnamed}"


def save_profile(letter):
    program = Program(letter)
    open_profiles(program)
    program.find("label", "No Office Profiles Yet")
    program.click("push button", "Save This Letter as a Profile…")
    program.set_text("Name of the profile", "Presidencia")
    program.click("push button", "_Save Save")
    program.find("label", "Presidencia")
    check_names(program, "the profiles")
    wait(lambda: list(STORE.glob("*.json")), "the profile's file")
    program.press("Escape")
    program.quit()


def apply_profile(letter):
    program = Program(letter)
    wait(lambda: "Presente" in program.page_text() and SIGNATORY not in program.page_text(), "the other letter")
    open_profiles(program)
    program.click("push button", "Apply")
    program.find("label", "Profile “Presidencia” applied")
    wait(lambda: SIGNATORY in letter.read_text(), "the signatory in the file")
    program.press("ctrl+z")
    wait(lambda: SIGNATORY not in letter.read_text(), "the letter as it was, after one step")
    program.quit()


def begin_with_profile():
    program = Program()
    program.find("label", "Office profile")
    check_names(program, "the start page")
    program.quit()


with tempfile.TemporaryDirectory() as folder:
    first = Path(folder) / "primera.manifiesta.json"
    first.write_bytes(SAMPLE.read_bytes())
    save_profile(first)

    other = json.loads(SAMPLE.read_text())
    other["signatories"] = []
    other["addressee"] = {"institution": "Cabildo", "salutation": "Presente"}
    second = Path(folder) / "segunda.manifiesta.json"
    second.write_text(json.dumps(other))
    apply_profile(second)
    begin_with_profile()
