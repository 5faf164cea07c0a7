# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the readers share: reading bytes in little time and memory."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HELPER = sys.argv.pop()
SANITIZED = "LSAN_OPTIONS" in os.environ

MOST_SECONDS = 10
MOST_MEMORY = 512 * 1024 * 1024


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    if not SANITIZED:  # sanitizers reserve terabytes
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


class TestCase(unittest.TestCase):
    FORMAT = ""

    def read(self, data):
        """The paragraphs as [kind, label, text], or the error's code and message."""
        if isinstance(data, str):
            data = data.encode()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "letter"
            path.write_bytes(data)
            done = subprocess.run([HELPER, self.FORMAT, path], stdout=subprocess.PIPE, check=True,
                                  preexec_fn=limit)
        return json.loads(done.stdout)

    def assert_read(self, data, *paragraphs):
        """Texts alone stand for plain paragraphs."""
        wanted = [["body", "", paragraph] if isinstance(paragraph, str) else list(paragraph)
                  for paragraph in paragraphs]
        self.assertEqual(self.read(data), wanted)

    def assert_refused(self, data, code):
        answer = self.read(data)
        self.assertIsInstance(answer, dict, str(answer)[:200])
        self.assertEqual(answer["error"], code, answer["message"])
