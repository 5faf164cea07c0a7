/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-letter.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Reads the look of a letter: defaults from the field table, numbers held to
 * its limits whatever the file says, millimetres turned into points. */
void mnf_style_read (MnfManifestation *manifestation, MnfStyle *style);

G_END_DECLS
