# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters for the tests of office documents, and what both kinds are asked."""

import base64
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(os.environ["MNF_SOURCE_ROOT"])
SAMPLE = json.loads((ROOT / "data/samples/cuautitlan-izcalli-2022.manifiesta.json").read_text(encoding="utf-8"))

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOokrcFAAHtANcH0N3hAAAAAElFTkSuQmCC")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="red"/></svg>'

HOSTILE = ("</w:t><w:p> & \"]]>\" {{x}} <!-- -- ?> &amp; &#1; \\U0041 \U0001f600 \u05d0\u05d1\u05d2 \u0645\u0631 "
           "e\u0301 n\u0303\u0323 \u200b \u2028 %s%n")
LONG = HOSTILE + " " + "w" * 10000


def picture(media_type, data, alternative):
    return {"type": media_type, "data": base64.b64encode(data).decode(), "alt": alternative}


def person(name, **members):
    return {"honorific": "Lic.", "name": name, "gender": "feminine", "post": "Síndica\nMunicipal", **members}


def make_list(label, *items):
    return {"type": "list", "label": label, "items": items}


FULL = {
    "format": "manifiesta", "version": 1, "language": "es-MX", "place": "Toluca", "date": "2022-05-24",
    "issuer": {"municipality": "15121", "name": "Cuautitlán Izcalli", "organization": "Ayuntamiento", "unit": "Sindicatura"},
    "letterhead": {"image": picture("image/svg+xml", SVG, "Escudo"), "legend": "2022. Año", "reference": "1/2022",
                   "file": "X-9", "footer": "Av. Primero de Mayo\nTel. 55"},
    "subject": "Un asunto\nen dos líneas",
    "addressee": {"name": "Eva Solís", "post": "Secretaria", "institution": "Infoem", "salutation": "PRESENTE"},
    "body": [
        {"type": "heading", "text": "Antecedentes"},
        {"type": "paragraph", "text": "llano *cursiva* **negrita** ***ambas***"},
        make_list("lower-alpha", "uno", "dos"), make_list("lower-alpha", "otra"), make_list("bullet", "bala", "bala"),
        make_list("upper-roman", *"abcd"), make_list("decimal", "x", "y"),
        make_list("upper-alpha", *(f"letra {n}" for n in range(54))),
        {"type": "paragraph", "text": "fin"},
    ],
    "closing": "ATENTAMENTE", "motto": "Lema",
    "signatories": [person("Ana Ruiz"), person("Luz Paz"), person("Sol Mar", role="witnesses")],
    "copies": [{"name": "Juan", "post": "Contralor", "note": "Para su conocimiento."}, {"name": "Eva"}],
    "annexes": ["Acta", "Plan"], "initials": "ARR/lp",
}


def export(cli, letter, suffix, **environment):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"carta.{suffix}"
        subprocess.run([cli, "export", "-", "-o", path], input=json.dumps(letter), check=True, text=True,
                       env={**os.environ, **environment})
        return path.read_bytes()


def show(cli, letter):
    return subprocess.run([cli, "show", "-"], input=json.dumps(letter), check=True, stdout=subprocess.PIPE,
                          text=True).stdout.split()


def print_in_an_office_program(data, suffix):
    """The words of its pages, without page numbers, and how many pages there are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"carta.{suffix}"
        path.write_bytes(data)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
                        "--outdir", folder, path], check=True, capture_output=True, timeout=120)
        pages = subprocess.run(["pdftotext", "-raw", path.with_suffix(".pdf"), "-"], check=True, capture_output=True,
                               text=True).stdout
    return re.sub(r"\n[0-9] de [0-9]\n", "\n", pages).split(), pages.count("\f")
