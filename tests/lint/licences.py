# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file that can hold a comment says whose it is and under which licence."""

import project

# Formats without comments, and texts that are data of the tests.
WITHOUT_COMMENTS = {".csv", ".json", ".png", ".pdf", ".txt"}
WITHOUT_NOTICE = {"LICENSE"}
NOTICE = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: ")

problems = []
for path in project.files():
    if path.suffix in WITHOUT_COMMENTS or path.name in WITHOUT_NOTICE:
        continue
    head = "\n".join(project.read(path).splitlines()[:8])
    problems += [f"{path}: no “{line}…” at its head" for line in NOTICE if line not in head]
project.finish(problems)
