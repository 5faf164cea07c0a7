# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window's program does where there is no display."""

import os
import re
import subprocess
from pathlib import Path

PROGRAM = Path(os.environ["MNF_BUILD_ROOT"]) / "src" / "gui" / "manifiesta"
MESON = Path(os.environ["MNF_SOURCE_ROOT"]) / "meson.build"
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], env=ENVIRONMENT, capture_output=True, text=True)


version = re.search(r"version: '([^']+)'", MESON.read_text()).group(1)
for option in ("--version", "-v"):
    told = run(option)
    assert told.returncode == 0 and told.stdout == f"manifiesta {version}\n", told

told = run("--help")
assert told.returncode == 0 and "[FILE…]" in told.stdout and "--version" in told.stdout, told

told = run("--no-such-option")
assert told.returncode != 0 and "--no-such-option" in told.stderr, told

told = run()
assert told.returncode != 0 and "display" in told.stderr, told
