/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter's identifier ("/id") names it however its file is called. It comes
 * from files that anybody may have written, so it is never used as a path. */

/* @manifestation if it has an identifier, else a copy with a new one. For the
 * value that a document starts from. Transfer full. */
MnfManifestation *mnf_letter_id_ensure (MnfManifestation *manifestation);

/* What a letter is known by in the user's data: its identifier, or the URI of
 * its @file where it has none, or NULL where it has neither. Transfer full. */
char *mnf_letter_id_dup_key (MnfManifestation *manifestation, GFile *file);

/* A folder's name for @key: itself if it is a UUID, else a hash of it. The same
 * key always gives the same name, and different ones different names. Transfer
 * full. */
char *mnf_letter_id_dup_folder_name (const char *key);

G_END_DECLS
