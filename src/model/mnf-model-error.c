/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-model-error.h"

G_DEFINE_QUARK (mnf - model - error - quark, mnf_model_error)
