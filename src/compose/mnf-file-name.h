/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A name for a letter's file: what it is about, the municipality, the date,
 * and @extension ("pdf"). Holds no character that any common file system
 * refuses and at most 200 bytes. Transfer full. */
char *mnf_file_name_suggest (MnfManifestation *manifestation, const char *extension);

G_END_DECLS
