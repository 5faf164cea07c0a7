/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-docx.h"

G_BEGIN_DECLS

/* The main part of a Word document: the letter's blocks in order; data: an
 * MnfDocx. */
void mnf_docx_write_document (MnfTextSink *sink, gpointer data);

G_END_DECLS
