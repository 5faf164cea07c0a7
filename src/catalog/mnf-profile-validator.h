/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* What a profile has beyond a letter: that the letter is one. On failure sets
 * @pointer (transfer full, or NULL) to the offending member, and an
 * MNF_MODEL_ERROR. */
gboolean mnf_profile_validate (MnfManifestation *profile, char **pointer, GError **error);

G_END_DECLS
