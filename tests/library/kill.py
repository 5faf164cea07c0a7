# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at random moments of editing and saving, starts it again,
and looks whether anything is lost: kill.py EDIT-LOOP ROUNDS [SEED]

No edit that is older than a second may be gone, and no file half written."""

import pathlib
import random
import sys
import tempfile

from edit_loop import EditLoop, check_files, read_letter


def run(program, rounds, seed):
    chance = random.Random(seed)
    lost_most = 0.0
    files = 0
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        before = None
        for number in range(rounds + 1):
            loop = EditLoop(program, root, chance.randrange(1 << 31))
            loop.read_until(lambda it: it.restored is not None)
            if before:
                lost_most = max(lost_most, check_restored(before, loop, number))
            if number == rounds:
                break
            # Soon after an edit is when files are made, written and renamed.
            loop.read_until(lambda it: it.edits)
            loop.read(chance.choice([0.05, 0.5, 1.5, 3]) * chance.random())
            loop.kill()
            assert not loop.conflict, f"round {number}: a conflict with nobody"
            files += check_files(root / "letters", root / "state", root / "versions")
            before = loop

        check_end(program, loop, root)
    print(f"{rounds} kills, seed {seed}: no edit older than a second lost, "
          f"{files} files whole; the oldest edit lost was {lost_most * 1000:.0f} ms old")


def check_restored(before, after, number):
    """Returns the age of the oldest edit that is lost."""
    wanted = max(before.restored, before.last_edit_before(1))
    assert after.restored >= wanted, (
        f"round {number}: edit {after.restored} came back, {wanted} was older than a second")
    assert not after.conflict, f"round {number}: what came back is taken for somebody else's"
    # On the machine's clock, which runs on while the program does not.
    end = before.edits[-1][2]
    return max((end - time for edit, _, time in before.edits if edit > after.restored), default=0)


def check_end(program, loop, root):
    """Closed properly, the letter is in one file and nothing is left open."""
    loop.read_until(lambda it: it.edits)
    loop.end()
    letters = list((root / "letters").glob("*.json"))
    assert len(letters) == 1, letters
    assert read_letter(letters[0]) == loop.edits[-1][0]
    fresh = EditLoop(program, root, 0)
    fresh.read_until(lambda it: it.restored is not None)
    fresh.kill()
    assert fresh.restored == 0, "a closed letter came back"


run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
