# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What software centres ask of the metainfo beyond what the validator sees."""

import datetime
import os
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

METAINFO = next(Path(path) for path in sys.argv[1:] if path.endswith(".metainfo.xml"))
ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

component = xml.parse(METAINFO).getroot()


def texts(path):
    return [(element.get(LANGUAGE), (element.text or "").strip()) for element in component.findall(path)]


def check_name():
    for _, name in texts("name"):
        assert 3 <= len(name) <= 15 and re.fullmatch(r"[A-Z][a-záéíóúñ]+", name), name


def check_summary():
    (_, name), *_ = texts("name")
    for language, summary in texts("summary"):
        assert 10 <= len(summary) <= 35, (language, summary, len(summary))
        assert not summary.endswith("."), summary
        assert name.lower() not in summary.lower(), summary
        assert not re.match(r"(a|an|the|un|una|el|la) ", summary, re.IGNORECASE), summary
        assert not re.search(r"\b(gtk|gnome|app|tool|client)\b", summary, re.IGNORECASE), summary


def check_description():
    items = component.findall("description/ul/li")
    assert len([item for item in items if item.get(LANGUAGE) is None]) <= 10
    for element in component.find("description").iter():
        assert element.tag in {"description", "p", "ul", "ol", "li", "em", "code"}, element.tag


def check_releases():
    version = re.search(r"version: '([^']+)'", (ROOT / "meson.build").read_text()).group(1)
    releases = component.findall("releases/release")
    assert releases[0].get("version") == version, "the newest release is not the project's version"
    dates = [datetime.date.fromisoformat(release.get("date")) for release in releases]
    assert dates == sorted(dates, reverse=True), dates
    for release in releases:
        assert release.find("description/p") is not None, release.get("version")


def check_links():
    urls = {url.get("type"): url.text for url in component.findall("url")}
    assert {"homepage", "vcs-browser", "bugtracker"} <= set(urls), urls
    assert all(url.startswith("https://") for url in urls.values()), urls


def check_colours():
    colours = {
        colour.get("scheme_preference"): tuple(bytes.fromhex(colour.text[1:]))
        for colour in component.findall("branding/color[@type='primary']")
    }

    def luminance(colour):
        return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), colour))

    assert luminance(colours["dark"]) < luminance(colours["light"]), colours
    for colour in colours.values():
        assert max(colour) - min(colour) > 60, f"{colour} is nearly grey"


for check in [check_name, check_summary, check_description, check_releases, check_links, check_colours]:
    check()
