/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Makes of the painter's file one that keeps PDF/A-3a and PDF/UA-1 and holds
 * the letter it was made from. Errors: G_IO_ERROR. Transfer full. */
GBytes *mnf_pdf_finish (GBytes *painted,
                        MnfManifestation *manifestation,
                        MnfLetter *letter,
                        GError **error);

G_END_DECLS
