# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons keep their grids, draw at every size, and stay off the edges."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

ICONS = Path(os.environ["MNF_SOURCE_ROOT"]) / "data" / "icons" / "hicolor"
NAME = "io.github.manifiesta.Manifiesta"

scalable = ICONS / "scalable" / "apps" / f"{NAME}.svg"
symbolic = ICONS / "symbolic" / "apps" / f"{NAME}-symbolic.svg"

assert xml.parse(scalable).getroot().get("viewBox") == "0 0 128 128"
assert xml.parse(symbolic).getroot().get("viewBox") == "0 0 16 16"
fills = set(re.findall(r'fill="([^"]*)"', symbolic.read_text()))
assert fills == {"#2e3436"}, "a symbolic icon has one colour, that of the theme"

if not shutil.which("rsvg-convert") or not shutil.which("convert"):
    print("rsvg-convert or convert is not installed")
    sys.exit(77)


def alpha(icon, size):
    """The opacity of each pixel, row by row, 0 to 255."""
    png = subprocess.run(
        ["rsvg-convert", "--width", str(size), "--height", str(size), icon],
        check=True, capture_output=True).stdout
    pixels = subprocess.run(
        ["convert", "png:-", "-alpha", "extract", "-depth", "8", "gray:-"],
        check=True, capture_output=True, input=png).stdout
    assert len(pixels) == size * size
    return [pixels[row * size:(row + 1) * size] for row in range(size)]


for icon in (scalable, symbolic):
    for size in (16, 32, 128):
        rows = alpha(icon, size)
        covered = sum(sum(row) for row in rows) / (255 * size * size)
        assert 0.2 < covered < 0.9, f"{icon.name} at {size}: {covered:.0%} covered"

rows = alpha(scalable, 128)
border = [*rows[0], *rows[-1], *(row[0] for row in rows), *(row[-1] for row in rows)]
assert not any(border), "the icon touches the edge of its grid"
