# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file holds one idea and a function fits a screen: hard limits, with room
for the rare table or the rare long switch."""

import project

FILE_LIMIT = 600
FUNCTION_LIMIT = 80


def functions(lines):
    """Line and length of every function body of a C file in GNU style, where
    only these have their braces in the first column."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start:
            yield start, number - start + 1
            start = None


problems = []
longest_file = longest_function = (0, "")
for path in project.files("*.[ch]") + project.files("*.py"):
    lines = project.read(path).splitlines()
    longest_file = max(longest_file, (len(lines), str(path)))
    if len(lines) > FILE_LIMIT:
        problems.append(f"{path}: {len(lines)} lines, at most {FILE_LIMIT}")
    for start, length in functions(lines) if path.suffix == ".c" else ():
        longest_function = max(longest_function, (length, f"{path}:{start}"))
        if length > FUNCTION_LIMIT:
            problems.append(f"{path}:{start}: a function of {length} lines, at most {FUNCTION_LIMIT}")

print("Longest file: {1}, {0} lines".format(*longest_file))
print("Longest function: {1}, {0} lines".format(*longest_function))
project.finish(problems)
