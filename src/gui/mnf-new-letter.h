/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter from a template, of today where the program runs; NULL if there is
 * no such template. Transfer full. */
MnfManifestation *mnf_new_letter (const char *template_id);

/* The same as the preferences want new letters: from the usual template if
 * @template_id is NULL, in the usual language, with the office profile. Blocks for
 * some small files. Transfer full. */
MnfManifestation *mnf_new_letter_as_preferred (const char *template_id);

/* A letter of its own that says what the sample letter says. Transfer full. */
MnfManifestation *mnf_new_letter_from_sample (void);

G_END_DECLS
