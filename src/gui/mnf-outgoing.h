/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* PDF files on their way to other programs: attached to an e-mail, or dragged out
 * of the window. Nobody tells when they have arrived: they stay in the user's cache
 * for a day, and until the next one after that. */

/* Writes the letter to a file with the name that people would give it. Blocks for
 * some 20 ms. Any thread. Transfer full. */
GFile *mnf_outgoing_write_pdf (MnfManifestation *letter, GError **error);

G_END_DECLS
