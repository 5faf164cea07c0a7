/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was recognised of a file: "Subject", its words, and where they are in the
 * letter. */
typedef struct
{
  char *pointer;
  const char *label; /* for people, translated; borrowed for ever */
  char *words;       /* of the file, as they are to be read; "\n" between lines */
} MnfImportPart;

/* Takes @words. Transfer full. */
MnfImportPart *mnf_import_part_new (const char *pointer, const char *label, char *words);
void mnf_import_part_free (MnfImportPart *self);

G_END_DECLS
