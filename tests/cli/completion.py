# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bash completes what manifiesta-cli understands: it is asked as bash asks."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPT = Path(os.environ["MNF_SOURCE_ROOT"], "data/completions/manifiesta-cli")
PROGRAM = sys.argv[1]


def complete(*words):
    """What bash offers for the last word."""
    ask = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))'
    ask += '; _manifiesta_cli; printf "%s\\n" "${COMPREPLY[@]}"'
    run = subprocess.run(["bash", "-c", ask, "bash", SCRIPT, "manifiesta-cli", *words],
                         text=True, stdout=subprocess.PIPE, check=True)
    return set(run.stdout.split("\n")) - {""}


def help_of(*command):
    run = subprocess.run([PROGRAM, *command, "--help"], text=True, stdout=subprocess.PIPE, check=True)
    return run.stdout


commands = {line.split()[0] for line in help_of().splitlines()
            if line.startswith("  ") and not line.startswith("  manifiesta-cli")}
assert complete("") == commands | {"--help", "--version"}, complete("")
assert complete("ex") == {"export"}
for command in commands:
    for option in complete(command, "--"):
        assert option in help_of(command), (command, option)

formats = next(line for line in help_of("export").splitlines() if "--to=" in line)
assert complete("export", "--to", "") == set(formats.split(": ")[1].split(", ")), formats

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    Path("my letter.manifiesta.json").touch()
    Path("notes.txt").touch()
    Path("more").mkdir()
    assert complete("show", "m") == {"my letter.manifiesta.json", "more"}, complete("show", "m")
    assert complete("export", "my letter.manifiesta.json", "-o", "n") == {"notes.txt"}
