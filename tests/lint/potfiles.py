# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for people is in po/POTFILES.in."""

import re

import project

# What xgettext finds: calls in C, attributes in XML, and the formats that it
# knows whole.
MARKED = {
    ".c": re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\("),
    ".ui": re.compile(r'translatable="(yes|true)"'),
    ".in": re.compile(r"^\[Desktop Entry\]|<component |<mime-info ", re.MULTILINE),
    ".xml": re.compile(r"<schemalist"),
}

listed = [
    line for line in project.read("po/POTFILES.in").splitlines()
    if line and not line.startswith("#")
]
marked = [
    str(path) for path in project.files()
    if path.suffix in MARKED and path.parts[0] in ("data", "src", "ui")
    and MARKED[path.suffix].search(project.read(path))
]

problems = [f"po/POTFILES.in: {name} is missing" for name in sorted(set(marked) - set(listed))]
problems += [
    f"po/POTFILES.in: {name} has no words for people" for name in sorted(set(listed) - set(marked))
]
if listed != sorted(listed):
    problems.append("po/POTFILES.in: is not sorted")
project.finish(problems)
