# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The C code is as clang-format writes it."""

import shutil
import subprocess

import project

# Other versions lay out some constructs differently.
FORMATTER = shutil.which("clang-format-14")

if not FORMATTER:
    project.skip("clang-format-14 is not installed")

sources = [str(path) for path in project.files("*.[ch]")]
run = subprocess.run(
    [FORMATTER, "--style=file", "--dry-run", "--Werror", *sources],
    cwd=project.ROOT, text=True, stderr=subprocess.PIPE, check=False)
unformatted = {line.split(":")[0] for line in run.stderr.splitlines() if ": error:" in line}
project.finish([f"{path}: run clang-format-14 -i on it" for path in sorted(unformatted)])
