/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *place;
  char *date;       /* ISO 8601, or "" */
  const char *form; /* how they stand together: a choice of "/style/date-form" */
} MnfDateline;

/* Takes "Toluca, Estado de México, a 24 de mayo de 2022" apart: a line that ends in
 * a day with its year. Where the letter would write the day with other words ("24
 * de mayo del año 2022"), the whole line is the place. FALSE if it is no dateline.
 * @language is the letter's. */
gboolean
mnf_dateline_read (const char *text, const char *language, MnfDateline *dateline);
void mnf_dateline_clear (MnfDateline *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MnfDateline, mnf_dateline_clear)

G_END_DECLS
