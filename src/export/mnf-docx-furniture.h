/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx.h"

G_BEGIN_DECLS

/* What repeats on the pages of a Word document, and the pages themselves. */

gboolean mnf_docx_has_head (const MnfDocx *docx);
gboolean mnf_docx_has_foot (const MnfDocx *docx);

/* The relations by which the section finds these parts. The first page has no
 * head, so it needs a foot of its own. */
#define MNF_DOCX_HEAD_RELATION "head"
#define MNF_DOCX_FOOT_RELATION "foot"
#define MNF_DOCX_FIRST_FOOT_RELATION "firstFoot"

/* The parts; data: an MnfDocx. */
void mnf_docx_write_head (MnfTextSink *sink, gpointer data);
void mnf_docx_write_foot (MnfTextSink *sink, gpointer data);

/* Paper, margins, and what repeats. */
void mnf_docx_put_section (MnfTextSink *sink, const MnfDocx *docx);

G_END_DECLS
