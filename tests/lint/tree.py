# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything is in its place: the top level, the tests, the texts."""

import re

import project

TOP_LEVEL = {
    "CONTRIBUTING.md", "LICENSE", "NEWS.md", "README.md", "build-aux", "data",
    "meson.build", "meson_options.txt", "po", "src", "tests", "ui",
}
TEXTS = {".build", ".c", ".css", ".h", ".in", ".md", ".py", ".sh", ".ui", ".xml", ""}
BINARIES = {".png", ".pdf"}
MODULES = {"edit_loop.py", "office_letters.py", "packing.py", "project.py", "reading.py"}

# Marks of unfinished work, and paths of somebody's own machine.
UNWANTED = re.compile(r"\b(TODO|FIXME|XXX)\b|(?<![\w.])/(home|root|work)/\w")


def check_top_level(paths):
    names = {path.parts[0] for path in paths}
    for name in sorted(names - TOP_LEVEL):
        if not name.startswith("."):
            yield f"{name}: does not belong at the top level"


def check_registered(path):
    """A test that meson does not know is never run. The build file names it
    whole, or its last words where a loop puts the first ones before them."""
    build_file = path.parent / "meson.build"
    names = project.read(build_file) if (project.ROOT / build_file).exists() else ""
    words = path.stem.split("-")
    endings = ["-".join(words[i:]) for i in range(len(words))]
    if not any(f"'{name}'" in names for ending in endings for name in (ending, ending + path.suffix)):
        yield f"{path}: is not named in {build_file}"


def check_text(path):
    for number, line in enumerate(project.read(path).splitlines(), 1):
        found = UNWANTED.search(line)
        if found and path.name != "tree.py":
            yield f"{path}:{number}: “{found.group()}” does not belong in the project"
        if line.rstrip() != line and path.suffix in TEXTS:
            yield f"{path}:{number}: white space at the end of the line"


paths = project.files()
problems = list(check_top_level(paths))
for path in paths:
    is_program = path.suffix in (".c", ".py") and path.name not in MODULES
    if path.parts[0] == "tests" and is_program and "support" not in path.parts:
        problems += check_registered(path)
    if path.suffix not in BINARIES:
        problems += check_text(path)
project.finish(problems)
