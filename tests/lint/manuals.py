# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages tell the options and commands that --help tells."""

import os
import re
import subprocess
from pathlib import Path

import project

PROGRAMS = {"manifiesta": "src/gui", "manifiesta-cli": "src/cli"}
BUILD_ROOT = Path(os.environ["MNF_BUILD_ROOT"])
OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")
COMMAND = re.compile(r"^  ([a-z][a-z-]*)  ", re.MULTILINE)

# GLib adds these by itself.
TOOLKIT_OPTION = re.compile(r"--(help-.*|gapplication-.*|display)")


def help_of(program, *command):
    run = subprocess.run(
        [BUILD_ROOT / PROGRAMS[program] / program, *command, "--help"],
        text=True, stdout=subprocess.PIPE, check=True)
    return run.stdout


def told_by_help(program):
    text = help_of(program)
    commands = set(COMMAND.findall(text))
    for command in commands:
        text += help_of(program, command)
    options = {option for option in OPTION.findall(text) if not TOOLKIT_OPTION.fullmatch(option)}
    return options | commands


def told_by_manual(program):
    """The bold words at the head of each entry."""
    source = project.read(f"data/man/{program}.1").replace("\\-", "-")
    entries = re.findall(r"^\.TP\n(.*)$", source, re.MULTILINE)
    told = set()
    for entry in entries:
        entry = re.sub(r"\\fI.*?\\fR|\\f.", " ", entry)
        told |= set(OPTION.findall(entry)) | set(re.findall(r"^ ?([a-z]+) ", entry))
    return told


problems = []
for program in PROGRAMS:
    offered, documented = told_by_help(program), told_by_manual(program)
    problems += [f"{program}.1: says nothing of {word}" for word in sorted(offered - documented)]
    problems += [f"{program} --help: says nothing of {word}" for word in sorted(documented - offered)]
project.finish(problems)
