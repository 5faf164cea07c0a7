# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schema says what the field table says, no more and no less;
every letter that we ship obeys it; and where it refuses a letter, so does the
program's own validator, and the other way round.

Arguments: the schema, the two programs print-field-table and judge-letters."""

import json
import os
import subprocess
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SCHEMA = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
FIELDS = json.loads(subprocess.check_output([sys.argv[2]], text=True))
JUDGE = sys.argv[3]

VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.FormatChecker(["date"]))
TYPES = {"object": "object", "array": "array", "boolean": "boolean", "integer": "integer",
         "halves": "number", "ratio": "number"}
STEPS = {"integer": 1, "halves": 0.5, "ratio": 0.05}

problems = []


def expect(pattern, what, found, wanted):
    if found != wanted:
        problems.append(f"{pattern}: {what} is {found!r} in the schema, {wanted!r} in the table")


def views(node):
    """The node and all that applies to the same value."""
    if "$ref" in node:
        yield from views(SCHEMA["$defs"][node["$ref"].removeprefix("#/$defs/")])
    for branch in ("then", "else"):
        if branch in node:
            yield from views(node[branch])
    yield node


def children(node):
    for view in views(node):
        yield from view.get("properties", {}).items()
        if "items" in view:
            yield "*", view["items"]


def walk(node, pattern=""):
    """Every place in the schema, as the patterns of the field table."""
    yield pattern, node
    for token, child in children(node):
        yield from walk(child, f"{pattern}/{token}")


def merged(node):
    return {key: value for view in views(node) for key, value in view.items()}


def compare_number(pattern, field, rules):
    minimum, maximum = field["minimum"], field["maximum"]
    expect(pattern, "minimum", rules.get("minimum"), minimum)
    expect(pattern, "maximum", rules.get("maximum"), maximum)
    expect(pattern, "default", rules.get("default"), field["default-number"])
    if field["kind"] == "halves":
        expect(pattern, "multipleOf", rules.get("multipleOf"), STEPS["halves"])
    if field["kind"] == "ratio":
        steps = round((maximum - minimum) / STEPS["ratio"])
        values = [round(minimum + i * STEPS["ratio"], 2) for i in range(steps + 1)]
        expect(pattern, "enum", rules.get("enum"), values)


def compare(field, node):
    pattern, kind, rules = field["pattern"], field["kind"], merged(node)
    if pattern in ("/format", "/version"):
        return  # the schema is of one format and one version
    if kind == "choice":
        expect(pattern, "enum", rules.get("enum"), field["choices"])
        expect(pattern, "default", rules.get("default"), field["default-text"])
        return

    wanted = TYPES.get(kind, "string")
    expect(pattern, "type", rules.get("type"), [wanted, "null"] if field["nullable"] else wanted)
    if kind == "array":
        expect(pattern, "maxItems", rules.get("maxItems"), field["max-length"])
    elif kind == "boolean":
        expect(pattern, "default", rules.get("default"), bool(field["default-number"]))
    elif kind in STEPS:
        compare_number(pattern, field, rules)
    elif kind != "object":
        expect(pattern, "maxLength", rules.get("maxLength"), field["max-length"])
        expect(pattern, "one line", "not" in rules, kind != "text")


def check_agreement():
    table = {field["pattern"]: field for field in FIELDS}
    schema = dict(walk(SCHEMA))
    for pattern in sorted(table.keys() ^ schema.keys()):
        problems.append(f"{pattern}: only in the {'table' if pattern in table else 'schema'}")
    for pattern in table.keys() & schema.keys():
        compare(table[pattern], schema[pattern])
        if "description" not in merged(schema[pattern]):
            problems.append(f"{pattern}: has no description in the schema")


def check_files():
    """What we ship and what the tests hold to be right."""
    paths = [path for pattern in ("data/templates/*.json", "data/samples/*.json",
                                  "tests/golden/*.json", "tests/**/*.expected.manifiesta.json")
             for path in sorted(ROOT.glob(pattern))]
    assert paths, "there are no letters to check"
    for path in paths:
        for error in VALIDATOR.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
            problems.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")


def letter_with(pattern, value):
    """A letter that holds nothing but @value at @pattern."""
    for token in reversed(pattern.split("/")[1:]):
        value = [value] if token == "*" else {token: value}
    if pattern.startswith("/body/*/") and pattern.split("/")[3] in ("label", "items"):
        value["body"][0]["type"] = "list"
    return {"format": "manifiesta", "version": 1, **value}


def values_for(field):
    """Right and wrong values of a field, and of its neighbours in type."""
    length = field["max-length"]
    yield from (None, True, 0, -1, 1, 0.5, 1.15, 7, 11.5, 12.0, 12.25, 25, 80, 81, 1e300,
                "", "one\ntwo", "one\rtwo", "one\n", [], {}, [[]], [None], {"x": 1}, "x" * 101)
    yield from ("2022-05-24", "2022-02-30", "2024-02-29", "2022-5-4", "2022-05-24\n", "20220524")
    yield from field["choices"]
    if 0 < length < 10000:
        yield from ("ñ" * length, "ñ" * (length + 1))
    if field["kind"] == "array":
        element = {} if field["pattern"] in ("/body", "/signatories", "/copies", "/dismissed", "/history") else ""
        yield from ([element] * length, [element] * (length + 1))


def check_verdicts():
    letters = [letter_with(field["pattern"], value)
               for field in FIELDS if field["pattern"] not in ("", "/format", "/version")
               for value in values_for(field)]
    letters += [{}, [], 5, None, {"format": "manifiesta"}, {"version": 1},
                {"format": "other", "version": 1}, {"format": "manifiesta", "version": 0},
                {"format": "manifiesta", "version": "1"}, {"format": "manifiesta", "version": 1}]
    lines = "".join(json.dumps(letter) + "\n" for letter in letters)
    verdicts = subprocess.run([JUDGE], input=lines, text=True, check=True,
                              stdout=subprocess.PIPE).stdout.splitlines()
    assert len(verdicts) == len(letters)
    for letter, verdict in zip(letters, verdicts):
        if VALIDATOR.is_valid(letter) != (verdict == "valid"):
            problems.append(f"the schema and the program disagree about {str(letter)[:200]}: {verdict}")
    refused = sum(verdict != "valid" for verdict in verdicts)
    print(f"{len(letters)} letters judged alike, {refused} of them refused")


jsonschema.Draft202012Validator.check_schema(SCHEMA)
check_agreement()
check_files()
check_verdicts()
print("\n".join(problems))
sys.exit(1 if problems else 0)
