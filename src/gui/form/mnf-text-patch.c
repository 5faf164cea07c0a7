/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-text-patch.h"

#include "model/mnf-text-change.h"

static gboolean
is_inside_character (char byte)
{
  return (byte & 0xc0) == 0x80;
}

MnfTextPatch
mnf_text_patch_find (const char *before, const char *after)
{
  MnfTextChange change = mnf_text_change_find (before, after);
  gsize start = change.position;
  gsize end = change.position + change.removed;
  gsize after_end = change.position + change.inserted;

  /* The change is of bytes: “á” and “é” share their first one. */
  while (is_inside_character (before[start]) || is_inside_character (after[start]))
    start--;
  while (is_inside_character (before[end]) || is_inside_character (after[after_end]))
    {
      end++;
      after_end++;
    }

  return (MnfTextPatch){
    .start = g_utf8_strlen (before, start),
    .end = g_utf8_strlen (before, end),
    .inserted = after + start,
    .n_bytes = after_end - start,
  };
}
