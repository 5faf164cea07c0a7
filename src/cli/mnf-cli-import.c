/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "export/mnf-pdf-source.h"
#include "import/mnf-import-error.h"
#include "import/mnf-import.h"
#include "import/mnf-municipality-offer.h"
#include "mnf-cli.h"

/* The parts that were recognised, one on each line. */
static GBytes *
describe_parts (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const MnfImportPart *part = parts->pdata[i];
      g_autofree char *words = g_strdelimit (g_strdup (part->words), "\n\t", ' ');

      /* Translators: a part of a letter, its words, its place in the file: “Subject:
       * Gobierno Abierto (/subject)”. */
      g_string_append_printf (text, _ ("%s: %s (%s)"), part->label, words, part->pointer);
      g_string_append_c (text, '\n');
    }

  return g_string_free_to_bytes (text);
}

static MnfManifestation *
put_municipality (MnfManifestation *letter)
{
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  const MnfMunicipality *sender = mnf_municipality_offer_find (municipalities, letter);

  return sender != NULL ? mnf_municipality_offer_apply (sender, municipalities, letter)
                        : mnf_manifestation_ref (letter);
}

/* What is to be written for the file at @path; NULL after having said why. */
static GBytes *
import (const char *path, gboolean show_parts, gboolean with_municipality)
{
  g_autoptr (GBytes) bytes = mnf_cli_read_bytes (path, MNF_IMPORT_MOST_BYTES);
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) letter = NULL;
  g_autoptr (MnfImport) import = NULL;

  if (bytes == NULL)
    return NULL;

  if (mnf_import_is_pdf (bytes))
    letter = mnf_pdf_source_find (bytes, NULL, &error);
  if (letter != NULL && !show_parts)
    return mnf_manifestation_to_bytes (letter);

  if (error == NULL)
    import = mnf_import_read (bytes, path, NULL, &error);
  if (import == NULL)
    {
      mnf_cli_complain ("%s: %s", path, error->message);
      return NULL;
    }
  if (show_parts)
    return describe_parts (import->parts);

  letter = with_municipality ? put_municipality (import->letter)
                             : mnf_manifestation_ref (import->letter);
  return mnf_manifestation_to_bytes (letter);
}

int
mnf_cli_import (int argc, char **argv)
{
  g_autofree char *output = NULL;
  gboolean show_parts = FALSE, municipality = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The letter to write; standard output if there is none"), N_ ("LETTER") },
    { "municipality", 'm', 0, G_OPTION_ARG_NONE, &municipality,
      N_ ("Put the field {municipality} where the sender’s is named"), NULL },
    { "show-parts", 'p', 0, G_OPTION_ARG_NONE, &show_parts,
      N_ ("Print what was recognized instead of the letter"), NULL },
    { NULL },
  };
  g_autoptr (GBytes) bytes = NULL;
  int status = mnf_cli_parse (&argc, &argv, entries, 1, _ ("FILE"),
                              _ ("Makes a letter of a plain text, Markdown, ODT, DOCX or "
                                 "PDF file, without changing a word. “-” as FILE is "
                                 "standard input."));

  if (status != MNF_CLI_DONE)
    return status;

  bytes = import (argv[1], show_parts, municipality);
  if (bytes == NULL)
    return MNF_CLI_INPUT_REFUSED;
  return mnf_cli_write (output != NULL ? output : "-", bytes) ? MNF_CLI_DONE
                                                              : MNF_CLI_OUTPUT_FAILED;
}
