/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "layout/mnf-pages.h"

G_BEGIN_DECLS

/* What is no part of the letter itself has a tag of a type that the letter
 * never uses, for cairo knows no artifacts: who finishes the file makes
 * artifacts of them. */
#define MNF_PDF_TAG_FURNITURE "Private"    /* repeats on every page */
#define MNF_PDF_TAG_DECORATION "NonStruct" /* rules, pictures without words */

/* Paints the pages with cairo into a PDF file whose structure is tagged, but
 * which has none of the rest that archives and screen readers ask for.
 * Errors: G_IO_ERROR. Transfer full. */
GBytes *mnf_pdf_paint (MnfPages *pages, GCancellable *cancellable, GError **error);

G_END_DECLS
