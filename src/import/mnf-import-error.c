/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-import-error.h"

G_DEFINE_QUARK (mnf - import - error - quark, mnf_import_error)
