/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* A page as a picture, on white paper: a file for each page. */
extern const MnfExporter mnf_png_exporter;
