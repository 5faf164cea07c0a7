# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: the project's files, and reporting."""

import fnmatch
import os
import sys
from pathlib import Path

ROOT = Path(os.environ.get("MNF_SOURCE_ROOT", Path(__file__).parents[2]))
SKIPPED = 77


def _ignored_patterns():
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return [line.rstrip("/") for line in lines if line and line[0] != "#"] + ["/.git"]


def files(pattern="*"):
    """The project's own files, without what .gitignore leaves out, as paths
    below ROOT whose name matches the pattern, sorted."""
    patterns = _ignored_patterns()

    def is_ignored(path):
        return any(
            fnmatch.fnmatch("/" + str(path), ignored)
            if ignored.startswith("/")
            else fnmatch.fnmatch(path.name, ignored)
            for ignored in patterns
        )

    def walk(folder):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            path = Path(entry.path).relative_to(ROOT)
            if is_ignored(path):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from walk(entry.path)
            elif fnmatch.fnmatch(entry.name, pattern):
                yield path

    return list(walk(ROOT))


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def finish(problems):
    """Prints what is wrong and ends the test."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


def skip(reason):
    print(reason)
    sys.exit(SKIPPED)
