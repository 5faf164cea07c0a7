# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A layer includes only the layers before it, and only gui knows GTK."""

import re

import project

# What each folder of src may include besides itself.
ALLOWED = {
    "model": set(),
    "catalog": {"model"},
    "compose": {"model", "catalog"},
    "layout": {"model", "catalog", "compose"},
    "export": {"model", "catalog", "compose", "layout"},
    "import": {"model", "catalog", "compose"},
    "library": {"model", "catalog", "compose"},
    "spelling": {"model", "catalog", "compose"},
    "cli": {"model", "catalog", "compose", "layout", "export", "import"},
    "gui": {"model", "catalog", "compose", "layout", "export", "import", "library", "spelling"},
}
TOOLKIT = re.compile(r"gtk/|gdk/|gsk/|adwaita\.h")
TOOLKIT_DEPENDENCY = re.compile(r"\b(gtk_dep|adw_dep|gui_dep)\b")

# config.h and *-resources.h are made by the build and belong to no folder.
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)


def check_include(path, layer, quote, name):
    if quote == "<":
        if TOOLKIT.match(name) and layer != "gui":
            return f"{path}: {layer} must not know the toolkit: <{name}>"
        return None
    if name == "config.h" or name.endswith("-resources.h"):
        return None
    target = name.split("/")[0]
    if "/" not in name:
        if not (project.ROOT / path.parent / name).exists():
            return f'{path}: "{name}" is not in the same folder; name its layer'
    elif target == layer:
        if layer != "gui":
            return f'{path}: "{name}" is in the same folder; leave out the layer'
    elif target not in ALLOWED[layer]:
        return f'{path}: {layer} must not include {target}: "{name}"'
    return None


def check_source(path):
    layer = path.parts[1]
    text = project.read(path)
    for quote, name in INCLUDE.findall(text):
        problem = check_include(path, layer, quote, name)
        if problem:
            yield problem
    if path.suffix == ".h" and "#pragma once" not in text:
        yield f"{path}: #pragma once is missing"


problems = []
for path in project.files():
    if path.parts[0] != "src" or len(path.parts) < 3:
        continue
    if path.parts[1] not in ALLOWED:
        problems.append(f"{path}: the layer {path.parts[1]} is not in tests/lint/layers.py")
    elif path.suffix in (".c", ".h"):
        problems += check_source(path)
    elif path.name == "meson.build" and path.parts[1] != "gui":
        if TOOLKIT_DEPENDENCY.search(project.read(path)):
            problems.append(f"{path}: only gui may depend on the toolkit")
project.finish(problems)
