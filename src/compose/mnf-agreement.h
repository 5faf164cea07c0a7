/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chooses among the forms of an agreement, "Estimado|Estimada|Estimados|Estimadas":
 * masculine, feminine, then the plural forms. Three forms have one plural for
 * both genders; with two the plural is the first. A form may be empty
 * ("Regidor{signatory:|a}"). The result points into @forms, whose first
 * @length bytes are read; FALSE unless there are two to four forms. */
gboolean mnf_agreement_choose (const char *forms,
                               gsize length,
                               gboolean feminine,
                               gboolean plural,
                               const char **form,
                               gsize *form_length);

G_END_DECLS
