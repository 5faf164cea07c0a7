/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-fonts.h"
#include "mnf-pages.h"

G_BEGIN_DECLS

/* Turns letters into pages and keeps the paragraphs of the last letter, so
 * that after an edit only what changed is set again. One object for one
 * thread. */

#define MNF_TYPE_TYPESETTER (mnf_typesetter_get_type ())
G_DECLARE_FINAL_TYPE (MnfTypesetter, mnf_typesetter, MNF, TYPESETTER, GObject)

MnfTypesetter *mnf_typesetter_new (MnfFonts *fonts);

/* Transfer full. */
MnfPages *mnf_typesetter_lay_out (MnfTypesetter *self, MnfLetter *letter);

/* The pages of a letter that is laid out once, with fonts of its own. Any thread;
 * transfer full. */
MnfPages *mnf_lay_out (MnfLetter *letter);

G_END_DECLS
