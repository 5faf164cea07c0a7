/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a text says: it is refused with a message, or gives a letter that its own
 * file can hold. */

#include "fuzz-target.h"

#include "import/mnf-import-error.h"
#include "import/mnf-import.h"
#include "import/mnf-markdown-reader.h"
#include "import/mnf-municipality-offer.h"
#include "import/mnf-text-reader.h"

static void
check_letter (MnfManifestation *letter)
{
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (letter);
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) again = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
}

static void
check_municipality (MnfManifestation *letter)
{
  g_autoptr (GPtrArray) municipalities = mnf_municipalities_load ();
  const MnfMunicipality *sender = mnf_municipality_offer_find (municipalities, letter);
  g_autoptr (MnfManifestation) applied =
    sender != NULL ? mnf_municipality_offer_apply (sender, municipalities, letter) : NULL;

  if (applied != NULL)
    check_letter (applied);
}

/* Takes both. */
static void
check (GPtrArray *read, gboolean wrapped, GError *error)
{
  g_autoptr (GPtrArray) paragraphs = read;
  g_autoptr (GError) problem = error;
  g_autoptr (MnfImport) import = NULL;

  if (paragraphs != NULL)
    import = mnf_import_recognize (paragraphs, wrapped, &problem);
  if (import == NULL)
    {
      g_assert_nonnull (problem);
      g_assert_cmpint (problem->domain, ==, MNF_IMPORT_ERROR);
      return;
    }

  check_letter (import->letter);
  check_municipality (import->letter);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError *error = NULL;
  GPtrArray *paragraphs = mnf_text_reader_read (bytes, NULL, &error);

  check (paragraphs, TRUE, error);

  error = NULL;
  paragraphs = mnf_markdown_reader_read (bytes, NULL, &error);
  check (paragraphs, FALSE, error);
  return 0;
}
