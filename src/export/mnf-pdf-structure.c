/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-structure.h"

#include <stdlib.h>
#include <string.h>

#include "mnf-pdf-painter.h"

/* What the painter's tags become. */
static const struct
{
  const char *name; /* in the tree */
  const char *mark; /* how a marked stretch begins, up to its number */
  const char *artifact;
} artifacts[] = {
  { "/" MNF_PDF_TAG_FURNITURE, "/" MNF_PDF_TAG_FURNITURE " << /MCID ",
    "/Artifact << /Type /Pagination >> BDC\n" },
  { "/" MNF_PDF_TAG_DECORATION, "/" MNF_PDF_TAG_DECORATION " << /MCID ",
    "/Artifact << /Type /Layout >> BDC\n" },
};

static gboolean
is_artifact (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh type = qpdf_oh_get_key_if_dict (pdf, element, "/S");

  for (gsize i = 0; i < G_N_ELEMENTS (artifacts); i++)
    if (qpdf_oh_is_name_and_equals (pdf, type, artifacts[i].name))
      return TRUE;

  return FALSE;
}

/* An operator begins a line that is no continuation of a long string. */
static gboolean
begins_line (const char *start, const char *p)
{
  return p == start || (p[-1] == '\n' && (p - start < 2 || p[-2] != '\\'));
}

/* The mark that the line at @p is, if it is one; else NULL. */
static const char *
get_artifact (const char *p)
{
  for (gsize i = 0; i < G_N_ELEMENTS (artifacts); i++)
    if (g_str_has_prefix (p, artifacts[i].mark))
      return artifacts[i].artifact;

  return NULL;
}

/* @contents ends with a NUL byte; it may hold others. */
static GString *
mark_artifacts (const char *contents, gsize length)
{
  GString *result = g_string_sized_new (length);
  const char *end = contents + length, *next;

  for (const char *p = contents; p < end; p = next)
    {
      const char *newline = memchr (p, '\n', end - p);
      const char *artifact = begins_line (contents, p) ? get_artifact (p) : NULL;

      next = newline != NULL ? newline + 1 : end;
      if (artifact != NULL)
        g_string_append (result, artifact);
      else
        g_string_append_len (result, p, next - p);
    }

  return result;
}

static void
finish_contents (qpdf_data pdf, qpdf_oh page, GChecksum *digest)
{
  g_autoptr (GString) marked = NULL;
  g_autofree char *contents = NULL;
  unsigned char *data = NULL;
  size_t length = 0;

  if (qpdf_oh_get_page_content_data (pdf, page, &data, &length) & QPDF_ERRORS)
    return;

  contents = g_strndup ((char *) data, length);
  marked = mark_artifacts (contents, length);
  g_checksum_update (digest, (guchar *) marked->str, marked->len);
  qpdf_oh_replace_stream_data (pdf, qpdf_oh_get_key (pdf, page, "/Contents"),
                               (unsigned char *) marked->str, marked->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  free (data);
}

/* Takes artifacts out of the tree below @element. */
static void
finish_element (qpdf_data pdf, qpdf_oh element, const char *alternative)
{
  qpdf_oh children = qpdf_oh_get_key_if_dict (pdf, element, "/K");

  if (alternative != NULL &&
      qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key_if_dict (pdf, element, "/S"),
                                  "/Figure"))
    qpdf_oh_replace_key (pdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (pdf, alternative));

  if (!qpdf_oh_is_array (pdf, children))
    {
      if (is_artifact (pdf, children))
        qpdf_oh_remove_key (pdf, element, "/K");
      else if (qpdf_oh_is_dictionary (pdf, children))
        finish_element (pdf, children, alternative);
      return;
    }

  for (int i = qpdf_oh_get_array_n_items (pdf, children) - 1; i >= 0; i--)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf, children, i);

      if (is_artifact (pdf, child))
        qpdf_oh_erase_item (pdf, children, i);
      else if (qpdf_oh_is_dictionary (pdf, child))
        finish_element (pdf, child, alternative);
    }
}

/* The tree from marks back to elements: numbers of pages alternate with the
 * arrays of their marks' elements. */
static void
finish_parents (qpdf_data pdf, qpdf_oh root)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, root, "/ParentTree");
  qpdf_oh numbers = qpdf_oh_get_key_if_dict (pdf, tree, "/Nums");
  int n = qpdf_oh_is_array (pdf, numbers) ? qpdf_oh_get_array_n_items (pdf, numbers) : 0;

  for (int i = 1; i < n; i += 2)
    {
      qpdf_oh elements = qpdf_oh_get_array_item (pdf, numbers, i);

      if (!qpdf_oh_is_array (pdf, elements))
        continue;
      for (int j = 0; j < qpdf_oh_get_array_n_items (pdf, elements); j++)
        if (is_artifact (pdf, qpdf_oh_get_array_item (pdf, elements, j)))
          qpdf_oh_set_array_item (pdf, elements, j, qpdf_oh_new_null (pdf));
    }
}

void
mnf_pdf_finish_structure (qpdf_data pdf, MnfLetter *letter, GChecksum *digest)
{
  qpdf_oh root = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  int n_pages = qpdf_get_num_pages (pdf);
  const char *type, *alternative = NULL;

  mnf_letter_get_image (letter, &type, &alternative);
  for (int i = 0; i < n_pages; i++)
    finish_contents (pdf, qpdf_get_page_n (pdf, i), digest);
  finish_parents (pdf, root);
  finish_element (pdf, root, alternative);
}
