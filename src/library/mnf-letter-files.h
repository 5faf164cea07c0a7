/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The files of letters by the names that their content gives them. A file that
 * is already there is never overwritten, not even one that appears in the last
 * moment: a name that is taken gets a number, “Name (2)”. These functions block:
 * call them in a worker thread, except the two that only judge names.
 * Errors: G_IO_ERROR, G_FILE_ERROR; on reading also MNF_MODEL_ERROR. */

#define MNF_LETTER_EXTENSION "manifiesta.json"

/* Told before the file of a letter appears at @target, moved from @file or
 * (NULL) made there. Names are tried until one is free: the last one told is the
 * one that came true. */
typedef void (*MnfLetterFilesFunc) (GFile *file, GFile *target, gpointer user_data);

/* Makes a file for @letter in @folder, which is made too if need be. The file
 * appears with all its content or not at all. @func may be NULL. Transfer
 * full. */
GFile *mnf_letter_files_create (GFile *folder,
                                MnfManifestation *letter,
                                MnfLetterFilesFunc func,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);

/* Makes a file for @letter beside @file, named after it. Transfer full. */
GFile *mnf_letter_files_create_beside (GFile *file,
                                       MnfManifestation *letter,
                                       MnfLetterFilesFunc func,
                                       gpointer user_data,
                                       GCancellable *cancellable,
                                       GError **error);

/* Gives @file the name that fits @letter, in the same folder; returns the new
 * file (transfer full). */
GFile *mnf_letter_files_rename (GFile *file,
                                MnfManifestation *letter,
                                MnfLetterFilesFunc func,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);

/* Reads a letter. Transfer full. */
MnfManifestation *
mnf_letter_files_read (GFile *file, GCancellable *cancellable, GError **error);

/* Whether the name of @file is what this module would give to @letter, maybe
 * with a number: then nobody has chosen it. */
gboolean mnf_letter_files_is_named_after (GFile *file, MnfManifestation *letter);

G_END_DECLS
