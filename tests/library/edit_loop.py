# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program edit-loop as seen from outside, and the folders it works in."""

import json
import os
import pathlib
import select
import signal
import subprocess
import time

TICKS_PER_SECOND = 100


class EditLoop:
    """One process. Its time is counted in its own ticks: a machine that is too
    busy to let it run does not make its edits older."""

    def __init__(self, program, root, seed, letters=None):
        self.ticks = 0
        self.edits = []  # (number, tick, time of the clock)
        self.restored = None
        self.states = []
        self.conflict = False
        self._rest = b""
        self._process = subprocess.Popen(
            [program, root / "state", root / "versions", letters or root / "letters", str(seed)],
            stdout=subprocess.PIPE)
        os.set_blocking(self._process.stdout.fileno(), False)

    def read(self, seconds):
        """Listens for so long, or until it says nothing more; says whether it
        is still alive."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self._process.stdout], [], [], left)[0] and not self._take():
                return False
        return True

    def read_until(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition(self):
            if time.monotonic() > end or not self.read(0.01):
                raise AssertionError("edit-loop did not get there")

    def kill(self):
        """kill -9; everything that it has said counts."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        while self._take():
            pass
        self._process.stdout.close()

    def end(self):
        """Lets it close the letter properly."""
        self._process.send_signal(signal.SIGTERM)
        while self.read(1):
            pass
        self._process.stdout.close()
        assert self._process.wait() == 0

    def last_edit_before(self, seconds):
        """The last edit that was older than this when it ended; 0 for none."""
        latest = self.ticks - seconds * TICKS_PER_SECOND
        return max((number for number, tick, _ in self.edits if tick <= latest), default=0)

    def _take(self):
        chunk = self._process.stdout.read()
        if not chunk:
            return chunk is None
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            self._understand(*line.decode().split())
        return True

    def _understand(self, what, argument=None):
        if what == "tick":
            self.ticks += 1
        elif what == "edit":
            self.edits.append((int(argument), self.ticks, time.monotonic()))
        elif what == "restored":
            self.restored = int(argument)
        elif what == "state":
            self.states.append(argument)
        elif what == "conflict":
            self.conflict = True


def read_letter(path):
    """The number of the last edit in a letter, which must be whole."""
    letter = json.loads(path.read_text(encoding="utf-8"))
    assert letter["format"] == "manifiesta"
    return int(letter.get("closing", 0))


def check_files(*folders):
    """Every file that has a name to be found by is whole; says how many."""
    count = 0
    for folder in map(pathlib.Path, folders):
        for path in folder.rglob("*.json"):
            if path.name.endswith(".entry.json"):
                json.loads(path.read_text(encoding="utf-8"))
            else:
                read_letter(path)
            count += 1
    return count
