/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

G_BEGIN_DECLS

/* The letter for those who go on with it in Word or another office program: real
 * styles, real numbering, about the same pages. The same letter gives the same
 * bytes, as with the PDF exporter. */
extern const MnfExporter mnf_docx_exporter;

G_END_DECLS
