# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that are exported and imported again: each format gives the words back, and
the letter but for what the table says that it loses.

    test-round-trip.py MANIFIESTA-CLI"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CLI = sys.argv.pop()
SAMPLE = Path(os.environ["MNF_SOURCE_ROOT"], "data/samples/cuautitlan-izcalli-2022.manifiesta.json")

SHIELD = (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
          b'<path d="M0 0h9v9H0z"/></svg>')

# One letter with all that a letter can have in words.
FULL = {
    "format": "manifiesta", "version": 1, "language": "es-MX",
    "issuer": {"municipality": "15106", "name": "Toluca", "organization": "Ayuntamiento de Toluca",
               "unit": "Dirección General de Administración"},
    "letterhead": {"image": {"type": "image/svg+xml", "alt": "Escudo de Toluca",
                             "data": base64.b64encode(SHIELD).decode()},
                   "legend": "2022. Año del Quincentenario de Toluca, Capital del Estado de México",
                   "reference": "Oficio núm. DGA/123/2022", "file": "Expediente DGA/ARCH/45",
                   "footer": "Av. Independencia 207, Toluca\nTel. 722 276 1900"},
    "place": "Toluca, Estado de México", "date": "2022-06-07",
    "subject": "Se solicita información\nsobre los bienes.",
    "addressee": {"honorific": "Lic.", "name": "Ana Ruiz Gómez", "post": "Directora de Transparencia",
                  "institution": "Ayuntamiento de Metepec", "gender": "feminine",
                  "salutation": "Presente"},
    "body": [
        {"type": "paragraph", "text": "El Ayuntamiento de {municipality} le solicita, con fundamento en la *Ley "
         "Orgánica* y en el **artículo 5**, la información que a continuación se detalla, para los "
         "efectos a que haya lugar y sin perjuicio de lo que disponga la ley."},
        {"type": "heading", "text": "ANTECEDENTES"},
        {"type": "list", "label": "decimal", "items": ["Relación de los bienes {{muebles}.", "Actas de entrega."]},
        {"type": "paragraph", "text": "Además:"},
        {"type": "list", "label": "bullet", "items": ["uno;", "dos."]},
        {"type": "paragraph", "text": "Sin otro particular, le envío un cordial saludo."},
    ],
    "closing": "ATENTAMENTE", "motto": "“Patria y Servicio”",
    "signatories": [{"role": "signs", "honorific": "Mtro.", "name": "Juan Pérez López",
                     "gender": "masculine", "post": "Director General\nde Administración",
                     "institution": "Ayuntamiento de {municipality}"}],
    "copies": [{"name": "Mtra. María Sol Díaz", "post": "Contralora Municipal",
                "note": "Para su conocimiento."},
               {"name": "Archivo"}],
    "annexes": ["Relación de bienes", "Copia del acta"],
    "initials": "JPL/mrg",
    "style": {"date-form": "place, a date"},
}

# What each format loses, by the pointers of the letters: where bold and italic are, for a
# PDF only roughly. None has what the words do not say: what a signatory does, unless he
# signs, the picture, and how the page looks.
UNSAID = ("/letterhead/image", "/format", "/version", "/id", "/template", "/status", "/style/", "/signatories/1/role")
EMPHASIS = {"/body/0/text"}
LOST = {"txt": EMPHASIS, "md": set(), "odt": set(), "docx": set(), "pdf": EMPHASIS}
FORM = "/style/date-form"


def flatten(node, pointer=""):
    """The values that are not empty, by their pointers."""
    if not isinstance(node, (dict, list)):
        return {pointer: node} if node else {}
    members = node.items() if isinstance(node, dict) else enumerate(node)
    return {key: value for name, child in members
            for key, value in flatten(child, f"{pointer}/{name}").items()}


def said(letter):
    return {key: value for key, value in flatten(letter).items()
            if key == FORM or not key.startswith(UNSAID)}


def drop_source(pdf):
    """A PDF as another program would have made it."""
    listed = subprocess.run(["qpdf", "--list-attachments", pdf], check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    subprocess.run(["qpdf", "--replace-input", "--remove-attachment=" + listed.split(" -> ")[0], pdf],
                   check=True)


def run_cli(*arguments):
    return subprocess.run([CLI, *arguments], stdout=subprocess.PIPE, check=True).stdout


class RoundTrip(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.letter = Path(folder.name, "letter.json")
        self.back = Path(folder.name, "back.json")

    def import_again(self, ending):
        document = self.letter.with_name(f"document.{ending}")
        run_cli("export", self.letter, "-o", document)
        if ending == "pdf":
            drop_source(document)
        run_cli("import", "--municipality", document, "-o", self.back)

    def check(self, letter):
        self.letter.write_text(json.dumps(letter))
        before = said(letter)
        for ending, lost in LOST.items():
            with self.subTest(ending):
                self.import_again(ending)
                after = said(json.loads(self.back.read_text()))
                wanted = dict(before)
                for pointer in lost:
                    wanted[pointer] = wanted[pointer].replace("*", "")
                    after[pointer] = after[pointer].replace("*", "")
                self.assertEqual(run_cli("show", self.back), run_cli("show", self.letter))
                self.assertEqual(after, wanted)

    def test_sample(self):
        self.check(json.loads(SAMPLE.read_text()))

    def test_all_parts(self):
        self.check(FULL)


unittest.main()
