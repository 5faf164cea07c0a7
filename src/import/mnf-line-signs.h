/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By what a line is known for a part of a letter, whatever stands around it. All
 * take a line as it is to be read, without white space at its ends. */

/* "Presente", "P R E S E N T E S": the word below an addressee. */
gboolean mnf_line_is_presente (const char *text);

/* "Estimada Mtra. Ruiz:", "A quien corresponda:", "Dear Ms. Ruiz,". */
gboolean mnf_line_is_greeting (const char *text);

/* "Atentamente", "A T E N T A M E N T E", "Yours sincerely,". */
gboolean mnf_line_is_closing (const char *text);

/* "“2022. Año del Quincentenario": the legend of a year, or its beginning. */
gboolean mnf_line_begins_legend (const char *text);

/* "Oficio núm. 12", "No. de oficio: 12", "Exp. 3/2022": says the number of what the
 * letter would write before it, @phrase. */
gboolean mnf_line_is_reference (const char *text, const char *phrase);

/* "JPL/mrg*": the initials of who wrote it. */
gboolean mnf_line_is_initials (const char *text);

/* "Lic. Ana Ruiz", "Archivo": who gets a copy. */
gboolean mnf_line_is_copy (const char *text);

/* The address of an office, as it stands at the foot of its letters. */
gboolean mnf_line_is_address (const char *text);

/* "“Patria y Servicio”", "SUFRAGIO EFECTIVO. NO REELECCIÓN". */
gboolean mnf_line_is_motto (const char *text);

/* "1 de 2", "- 2 -", within a text: more than a number. */
gboolean mnf_line_is_page_number (const char *text);

/* "H. Ayuntamiento de Toluca", "SECRETARÍA DE FINANZAS". */
gboolean mnf_line_begins_institution (const char *text);

/* How many bytes of the beginning are honorifics before a name, also in full:
 * "Mtra. ", "Licenciada "; 0 if there are none. */
gsize mnf_line_measure_honorific (const char *text);

/* "Karla Leticia Fiesco García": has the form of a person's name, which many
 * lines have; "Presidenta Municipal": the title of a post. */
gboolean mnf_line_may_be_name (const char *text);
gboolean mnf_line_begins_post (const char *text);

/* Letters, and none of them lower case. */
gboolean mnf_line_is_upper (const char *text);

G_END_DECLS
