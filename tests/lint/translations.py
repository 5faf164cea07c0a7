# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language of po/LINGUAS is complete, sound and typographically right."""

import gettext
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import project

# Words that keep their capital inside a Spanish sentence.
PROPER_NAMES = {"Ctrl", "Libre", "Local", "Manifestaciones", "Manifiesta", "Markdown", "Open", "Secretariado", "Técnico", "Word"}
STRAIGHT = re.compile(r"\.\.\.|[\"']")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def run(*command):
    """The command's exit status and what it said, in English."""
    done = subprocess.run(
        command, cwd=project.ROOT, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout.strip()


def check_complete(catalogue, folder):
    """The catalogue is sound and has every message that the sources have."""
    status, said = run("msgfmt", "--check", "--check-accelerators=_", "--statistics",
                       "-o", f"{folder}/catalogue.mo", catalogue)
    if status or "fuzzy" in said or "untranslated" in said:
        yield f"{catalogue}: {said}"
    template = f"{folder}/template.pot"
    status, said = run("xgettext", "--files-from=po/POTFILES.in", "--from-code=UTF-8",
                       *(f"--keyword={keyword}" for keyword in KEYWORDS), "-o", template)
    if status:
        yield said
        return
    status, said = run("msgcmp", catalogue, template)
    if status:
        yield said


def messages(translations):
    """Pairs of source text and translation, each plural form by itself."""
    for key, translated in translations._catalog.items():
        source = key[0] if isinstance(key, tuple) else key
        if source:
            yield source.split("\x04")[-1], translated


def check_spanish(catalogue, translations):
    """Sentence case, opening marks, typographic quotes and dots."""
    for source, text in messages(translations):
        if "://" in text or text == source or source == "translator-credits":
            continue
        plain = re.sub(r"<[^>]*>|&\w+;|%(\d+\$)?[-+ #0-9.]*[a-z]+|_", " ", text)
        for match in re.finditer(r"(?<=[\wáéíóúñü,;’”)] )[“¿¡(]?([A-ZÁÉÍÓÚÑ][a-záéíóúñü]+)", plain):
            if match[1] not in PROPER_NAMES:
                yield f"{catalogue}: “{match[1]}” has a capital inside a sentence: “{text}”"
        for closing, opening in (("?", "¿"), ("!", "¡")):
            if plain.count(closing) != plain.count(opening):
                yield f"{catalogue}: “{opening}” and “{closing}” do not match: “{text}”"
        if STRAIGHT.search(text) and not STRAIGHT.search(source):
            yield f"{catalogue}: use “ ” ’ and …: “{text}”"
        if source.endswith("…") != text.endswith("…"):
            yield f"{catalogue}: only one of “{source}” and “{text}” ends in “…”"


def check_access_keys(path, language, translate):
    """In a menu, no two items have the same access key."""
    for menu in xml.parse(project.ROOT / path).iter():
        if menu.tag not in ("menu", "submenu"):
            continue
        seen = {}
        for item in menu.findall("item") + menu.findall("section/item"):
            label = item.find("attribute[@name='label']")
            if label is None or not label.text:
                continue
            words = translate(label)
            key = re.search(r"_(\w)", words)
            if not key:
                yield f"{path}: “{words}” ({language}) has no access key"
            elif key[1].lower() in seen:
                other = seen[key[1].lower()]
                yield f"{path}: “{words}” and “{other}” ({language}) have the same access key"
            else:
                seen[key[1].lower()] = words


def untranslated(label):
    return label.text


def translator(translations):
    def translate(label):
        context = label.get("context")
        return translations.pgettext(context, label.text) if context else translations.gettext(label.text)
    return translate


problems = []
interface = project.files("*.ui")
for path in interface:
    problems += check_access_keys(path, "source", untranslated)
for language in re.sub(r"#.*", "", project.read("po/LINGUAS")).split():
    catalogue = f"po/{language}.po"
    with tempfile.TemporaryDirectory() as folder:
        problems += check_complete(catalogue, folder)
        compiled = Path(folder, "catalogue.mo")
        if not compiled.exists():
            continue
        with compiled.open("rb") as stream:
            translations = gettext.GNUTranslations(stream)
    if language == "es":
        problems += check_spanish(catalogue, translations)
    for path in interface:
        problems += check_access_keys(path, language, translator(translations))
project.finish(problems)
