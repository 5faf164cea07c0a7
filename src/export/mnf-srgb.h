/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4, as
 * small as it can be: some 600 bytes. Transfer full. */
GBytes *mnf_srgb_create_profile (void);

G_END_DECLS
