/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Names that several files of the window share. */

#define MNF_MEDIA_TYPE "application/vnd.manifiesta+json"
#define MNF_FILE_SUFFIX ".manifiesta.json"
