# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One name for the program everywhere, and nothing that claims all JSON."""

import configparser
import os
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

NAME = "io.github.manifiesta.Manifiesta"
TYPE = "application/vnd.manifiesta+json"
DATA = Path(os.environ["MNF_SOURCE_ROOT"]) / "data"
files = {path.suffix: path for path in map(Path, sys.argv[1:])}


def read_keys(path):
    parser = configparser.RawConfigParser(strict=True, interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


assert files[".desktop"].name == f"{NAME}.desktop"
entry = read_keys(files[".desktop"])["Desktop Entry"]
assert entry["Icon"] == NAME
assert entry["Name"] == "Manifiesta"
assert entry["DBusActivatable"] == "true"
assert entry["MimeType"] == f"{TYPE};"

service = read_keys(files[".service"])["D-BUS Service"]
assert service["Name"] == NAME
assert service["Exec"].startswith("/") and service["Exec"].endswith("/manifiesta --gapplication-service")

component = xml.parse(next(path for path in map(Path, sys.argv) if path.name.endswith(".metainfo.xml"))).getroot()
assert component.findtext("id") == NAME
assert component.findtext("launchable") == f"{NAME}.desktop"
assert component.findtext("translation") == "manifiesta"
assert component.findtext("provides/mediatype") == TYPE

schema = xml.parse(DATA / f"{NAME}.gschema.xml").getroot().find("schema")
assert schema.get("id") == NAME
assert schema.get("path") == "/" + NAME.replace(".", "/") + "/"
for key in schema.findall("key"):
    assert key.findtext("summary") and key.findtext("description"), key.get("name")
