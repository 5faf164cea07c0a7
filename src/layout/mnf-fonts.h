/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangofc-fontmap.h>

G_BEGIN_DECLS

/* The fonts of letters: a private font configuration, so that a letter has the
 * same lines whatever the system's settings are. One object for one thread. */

#define MNF_TYPE_FONTS (mnf_fonts_get_type ())
G_DECLARE_FINAL_TYPE (MnfFonts, mnf_fonts, MNF, FONTS, GObject)

#define MNF_FONTS_DEFAULT_FAMILY "TeX Gyre Pagella"

MnfFonts *mnf_fonts_new (void);

/* A new context for letters: 72 dpi, no hinting, no rounding. Transfer full. */
PangoContext *mnf_fonts_create_context (MnfFonts *self);

/* The families to offer for letters, best first, NULL-terminated; those that
 * are really installed. Borrowed. */
const char *const *mnf_fonts_get_families (MnfFonts *self);

/* The family that stands in for @family: itself where it is installed. */
const char *mnf_fonts_resolve (MnfFonts *self, const char *family);

/* The family of other systems whose widths the free @family has, for files that
 * are read there; NULL if it has none's. Static. */
const char *mnf_fonts_find_model (const char *family);

G_END_DECLS
