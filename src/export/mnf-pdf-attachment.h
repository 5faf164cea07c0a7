/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Where the digest of source and pages stands in the file's catalogue: data of
 * our own, as PDF provides for them. It is the SHA-256 of the decoded contents
 * of all pages followed by the bytes of the attached letter, in hexadecimal. */
#define MNF_PDF_PIECE "Manifiesta"
#define MNF_PDF_DIGEST "Digest"

/* The media type of the attached letter. */
#define MNF_PDF_SOURCE_TYPE "application/vnd.manifiesta+json"

/* Attaches the letter itself as the source of the pages. @digest has seen the
 * pages; the letter is added to it here and the result stored. */
void mnf_pdf_attach_source (qpdf_data pdf,
                            MnfManifestation *manifestation,
                            GChecksum *digest,
                            GDateTime *time);

G_END_DECLS
