/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes are: they are refused with a message, or read, and then
 * reading, writing and reading again gives the same tree and the same bytes. */

#include "fuzz-target.h"

#include "model/mnf-json-reader.h"
#include "model/mnf-json-writer.h"
#include "model/mnf-manifestation.h"

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, MNF_MODEL_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_tree (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = mnf_json_read (bytes, &error);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  if (tree == NULL)
    {
      check_error (error);
      return;
    }

  written = mnf_json_write (tree);
  again = mnf_json_read (written, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (tree, again));

  rewritten = mnf_json_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

static void
check_letter (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new_from_bytes (bytes, &error);
  g_autoptr (MnfManifestation) again = NULL;
  g_autoptr (GBytes) written = NULL;

  if (letter == NULL)
    {
      check_error (error);
      return;
    }

  written = mnf_manifestation_to_bytes (letter);
  again = mnf_manifestation_new_from_bytes (written, &error);
  g_assert_no_error (error);
  g_assert_true (mnf_manifestation_equal (letter, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  check_tree (bytes);
  check_letter (bytes);
  return 0;
}
