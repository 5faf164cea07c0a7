# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program and looks at it as a screen reader does."""

import os
import re
import shutil
import subprocess
import sys
import time

try:
    import pyatspi
except ImportError:
    print("pyatspi is not installed")
    sys.exit(77)
if not shutil.which("xdotool"):
    print("xdotool is not installed")
    sys.exit(77)

PATIENCE = 30  # seconds
PAUSE = 0.03

# Containers that call themselves focusable and hand the focus on at once.
HAND_ON = {"list", "scroll pane"}


def wait(condition, what):
    """Looks again and again, for the program is another process, and returns
    the first value that is true. What it waits for is a text, or gives one."""
    end = time.monotonic() + PATIENCE
    trouble = None
    while time.monotonic() < end:
        try:
            value = condition()
        except Exception as error:  # what was found is gone by now: look again
            trouble, value = error, None
        if value:
            return value
        time.sleep(PAUSE)
    raise AssertionError(f"waited in vain for {what() if callable(what) else what}") from trouble


def has_state(node, state):
    return node.getState().contains(state)


def says_something(node):
    """A list item is read with what is in it, everything else by its name."""
    if node.getRoleName() == "list item":
        return any(child.name and child.getRoleName() == "label" for child in walk(node))
    return node.name and not node.name.startswith(("Gtk", "Adw", "Mnf"))


def read(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def has_room(node):
    """Nothing has, that waits in a menu that is not open."""
    extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return extents.width > 0 and extents.height > 0


def walk(node):
    """The node and all that is visible below it, in reading order."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and has_state(child, pyatspi.STATE_VISIBLE):
            yield from walk(child)


class Program:
    """The program with the files that it was given, in a process of its own."""

    def __init__(self, *files):
        # The registry must be there before the program: it asks only once.
        wait(lambda: pyatspi.Registry.getDesktop(0).getRole() == pyatspi.ROLE_DESKTOP_FRAME, "the registry")
        program = os.path.join(os.environ["MNF_BUILD_ROOT"], "src", "gui", "manifiesta")
        # GTK's file dialog leaks; what we leak, the tests in C see.
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
        self.process = subprocess.Popen(
            [program, *map(str, files)], env=environment, stderr=subprocess.PIPE, text=True)
        self.application = wait(self._find_application, "the program")

    def _find_application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clearCache()
        for application in desktop:
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def nodes(self):
        """All that is visible in the program's windows, as it is now."""
        self.application.clearCache()
        for window in self.application:
            yield from walk(window)

    def find_all(self, role, name):
        return [node for node in self.nodes() if node.name == name and node.getRoleName() == role]

    def find(self, role, name):
        """What is shown with this role and name, as soon as it is there."""
        return wait(lambda: self.find_all(role, name), f"the {role} “{name}”")[0]

    def find_starting(self, role, words):
        return [node for node in self.nodes() if node.name.startswith(words) and node.getRoleName() == role]

    def click(self, role, name):
        self.find(role, name).queryAction().doAction(0)

    def open_menu(self, name):
        """Presses the menu button with this name: the button inside of it."""
        wait(lambda: self.find_all("push button", name)[-1], f"the menu button “{name}”").queryAction().doAction(0)

    def press(self, keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)

    def type(self, text):
        """Types plain letters where the focus is."""
        subprocess.run(["xdotool", "type", "--clearmodifiers", text], check=True)

    def focused(self):
        """What has the focus, or None."""
        return next((node for node in self.nodes() if has_state(node, pyatspi.STATE_FOCUSED)), None)

    def set_text(self, name, text):
        """Writes into the entry with this name."""
        self._entry(name).queryEditableText().setTextContents(text)

    def get_text(self, name):
        return read(self._entry(name))

    def _entry(self, name):
        def find():
            return next((node for node in self.nodes() if node.name == name and "EditableText" in node.get_interfaces()), None)

        return wait(find, f"the entry “{name}”")

    def page_text(self):
        """The words of the pages in view, one block a line."""
        pages = [node for node in self.nodes() if re.fullmatch(r"Page \d+ of \d+", node.name)]
        blocks = [block for page in pages for block in page]
        return "\n".join(read(block) for block in blocks)

    def unnamed(self):
        """What can have the focus and says nothing about itself."""
        return [
            f"{node.getRoleName()} “{node.name}” below {node.parent.getRoleName()} “{node.parent.name}”"
            for node in self.nodes()
            if has_state(node, pyatspi.STATE_FOCUSABLE)
            and node.getRoleName() not in HAND_ON
            and not says_something(node)
            and has_room(node)
        ]

    def kill(self):
        """Ends the program as a power cut does."""
        self.process.kill()
        self.process.communicate()

    def quit(self):
        """Ends the program by its key; it must have had nothing to complain of."""
        self.press("ctrl+q")
        _, complaints = self.process.communicate(timeout=PATIENCE)
        assert self.process.returncode == 0, complaints
        complaints = [line for line in complaints.splitlines() if "-WARNING **" in line or "CRITICAL" in line]
        assert not complaints, complaints
