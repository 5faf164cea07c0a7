# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema of office profiles is sound, the profiles that the program makes
obey it, and it refuses what the program refuses.

Arguments: the schema, that of letters, the program judge-letters."""

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
SCHEMA, LETTER = (json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:3])
JUDGE = sys.argv[3]

VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA,
    resolver=jsonschema.RefResolver.from_schema(SCHEMA, store={LETTER["$id"]: LETTER}),
    format_checker=jsonschema.FormatChecker(["date"]))

problems = []


def check_files():
    paths = sorted(ROOT.glob("tests/golden/*.profile.json"))
    assert paths, "there are no profiles to check"
    for path in paths:
        for error in VALIDATOR.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
            problems.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")


def profiles():
    """Right and wrong ones."""
    letter = {"format": "manifiesta", "version": 1}
    yield from ([], {}, letter, {"profile-name": "A"}, {**letter, "version": 2, "profile-name": "A"})
    for name in ("A", "", "one\ntwo", "one\rtwo", "ñ" * 100, "ñ" * 101, 5, None, []):
        yield {**letter, "profile-name": name}
    named = {**letter, "profile-name": "A"}
    for addressees in ([], {}, None, "x", [{}], [[]], [None], [{}, 5], [{}] * 20, [{}] * 21,
                       [{"name": "A\nB"}], [{"post": "A\nB"}], [{"name": "x" * 501}],
                       [{"gender": "feminine"}], [{"gender": "female"}], [{"unknown": 1}]):
        yield {**named, "addressees": addressees}
    for member in ("issuer", "letterhead", "signatories", "style"):
        for value in ({}, [], None, 5, {"unit": 5}, {"paper": "a0"}, {"image": None}, [{}], [5]):
            yield {**named, member: value}


def check_verdicts():
    judged = list(profiles())
    lines = "".join(json.dumps(profile) + "\n" for profile in judged)
    verdicts = subprocess.run([JUDGE, "profiles"], input=lines, text=True, check=True,
                              stdout=subprocess.PIPE).stdout.splitlines()
    assert len(verdicts) == len(judged)
    for profile, verdict in zip(judged, verdicts):
        if VALIDATOR.is_valid(profile) != (verdict == "valid"):
            problems.append(f"the schema and the program disagree about {str(profile)[:200]}: {verdict}")
    refused = sum(verdict != "valid" for verdict in verdicts)
    print(f"{len(judged)} profiles judged alike, {refused} of them refused")


jsonschema.Draft202012Validator.check_schema(SCHEMA)
check_files()
check_verdicts()
print("\n".join(problems))
sys.exit(1 if problems else 0)
