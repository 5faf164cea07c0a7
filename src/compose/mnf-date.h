/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days as people write them. A day is stored as an ISO 8601 calendar date
 * ("2022-05-24"); how it reads depends on the letter's language alone, never
 * on the system's, so the names of months are our own. */

typedef enum
{
  MNF_DATE_LONG,   /* 24 de mayo de 2022 · May 24, 2022 */
  MNF_DATE_FORMAL, /* a los veinticuatro días del mes de mayo de dos mil veintidós ·
                    * on the twenty-fourth day of May, two thousand twenty-two */
} MnfDateStyle;

/* Writes the day @iso in @language (BCP 47; English for "en…", else Spanish),
 * with plain spaces. NULL if it is no day. Transfer full. */
char *mnf_date_format (const char *iso, const char *language, MnfDateStyle style);

/* Reads a day that somebody typed (UTF-8), in Spanish or English, with or without
 * accents: "24 de mayo de 2022", "martes 24 de mayo", "1.º de mayo", "24/05/2022",
 * "24-may-22", "May 24, 2022", "2022-05-24", "hoy", "mañana", "yesterday", …
 * Numbers alone are day, month, year. A year left out is that of @today (ISO
 * 8601), a year of two digits is of this century. Sets @iso (transfer full)
 * only on success. */
gboolean mnf_date_parse (const char *text, const char *today, char **iso);

/* The month, from 1, that the @length bytes at @word name in either language
 * (whole names, any case), or 0. */
guint mnf_date_find_month (const char *word, gsize length);

G_END_DECLS
