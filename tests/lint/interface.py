# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ui files keep GNOME's interface guidelines where a script can see it."""

import re
import xml.etree.ElementTree as xml

import project

BUTTONS = {"GtkButton", "GtkMenuButton", "GtkToggleButton", "AdwSplitButton"}
APPLICATION_ICON = "io.github.manifiesta.Manifiesta"

# Header capitalisation leaves these words small inside a title.
SMALL_WORDS = set("a an and as at but by for from in into of on or the to with".split())
# Sentence capitalisation leaves these words large.
PROPER_NAMES = {"GNOME", "JSON", "Manifiesta", "PDF", "Ctrl", "F9", "Letter", "Mexico", "Mexican", "I", "C"}


def property_of(element, name):
    for child in element.findall("property"):
        if child.get("name") == name:
            return child
    return None


def describe(path, element):
    return f"{path}: {element.get('class')} {element.get('id') or ''}".rstrip()


def check_button(path, button):
    """An icon says nothing to a screen reader, nor does a tooltip in GTK 4.8."""
    icon = property_of(button, "icon-name")
    if icon is None or property_of(button, "label") is not None:
        return
    if property_of(button, "tooltip-text") is None:
        yield f"{describe(path, button)} ({icon.text}) has no tooltip-text"
    label = button.find("accessibility/property[@name='label']")
    relation = button.find("accessibility/relation[@name='labelled-by']")
    if label is None and relation is None:
        yield f"{describe(path, button)} ({icon.text}) has no accessible label"


def check_icon(path, element):
    if element.get("name", "").endswith("icon-name") and element.text != APPLICATION_ICON:
        if not element.text.endswith("-symbolic"):
            yield f"{path}: the icon {element.text} is not symbolic"


def is_title_case(text):
    words = re.findall(r"[^\W\d_][\w’'-]*", text.replace("_", ""))
    return all(word in SMALL_WORDS or word[0].isupper() for word in words[1:]) and words[0][0].isupper()


def is_sentence_case(text):
    words = re.findall(r"[^\W\d_][\w’'-]*", text.replace("_", ""))
    return all(word[0].islower() or word in PROPER_NAMES or word.isupper() for word in words[1:])


def is_title(parent, element):
    """Whether the words are a title, button, menu item or tooltip."""
    widget = parent.get("class") or parent.get("parent") or ""
    name = element.get("name")
    if name == "tooltip-text" or parent.tag == "item" and name == "label":
        return True
    return (name == "label" and widget in BUTTONS
            or name == "title" and not widget.endswith("Row") and widget != "GtkShortcutsShortcut")


def is_field_label(parent, element):
    return element.get("name") == "title" and (parent.get("class") or "").endswith("Row")


def check_words(path, parent, element):
    text = element.text or ""
    if not re.search(r"\w", text):
        return
    if re.search(r"\.\.\.|[\"']", text):
        yield f"{path}: use “ ” ’ and …: “{text}”"
    if is_title(parent, element) and not is_title_case(text):
        yield f"{path}: header capitalisation wanted: “{text}”"
    if is_field_label(parent, element) and not is_sentence_case(text):
        yield f"{path}: sentence capitalisation wanted: “{text}”"
    if (is_title(parent, element) or is_field_label(parent, element)) and text.endswith("."):
        yield f"{path}: no full stop after a title: “{text}”"


def check_file(path):
    for parent in xml.parse(project.ROOT / path).iter():
        if parent.get("class") in BUTTONS:
            yield from check_button(path, parent)
        for element in parent:
            yield from check_icon(path, element)
            if element.get("translatable") in ("yes", "true"):
                yield from check_words(path, parent, element)


problems = []
for path in project.files("*.ui"):
    problems += check_file(path)
project.finish(problems)
