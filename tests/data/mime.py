# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop knows our files by their name, and other JSON stays JSON."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MIME = next(Path(path) for path in sys.argv[1:] if path.endswith("Manifiesta.xml"))
TYPE = "application/vnd.manifiesta+json"

if not shutil.which("update-mime-database"):
    print("update-mime-database is not installed")
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    packages = Path(folder) / "packages"
    packages.mkdir()
    shutil.copy(MIME, packages)
    subprocess.run(["update-mime-database", folder], check=True)
    globs = (Path(folder) / "globs2").read_text().splitlines()
    assert f"50:{TYPE}:*.manifiesta.json" in globs, globs
    assert not any(line.endswith(":*.json") for line in globs), globs
    parents = (Path(folder) / "subclasses").read_text().splitlines()
    assert f"{TYPE} application/json" in parents, parents
