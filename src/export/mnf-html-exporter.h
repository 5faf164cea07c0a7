/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-exporter.h"

/* A web page in one file: what each part of the letter is, as elements; how it
 * looks, on the screen and on the letter's paper, as a style sheet; its picture
 * within. No scripts, nothing fetched. */
extern const MnfExporter mnf_html_exporter;
