/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "library/mnf-versions.h"
#include "model/mnf-document.h"

G_BEGIN_DECLS

/* Earlier versions of a letter by day, the pages of the chosen one, what differs
 * from the letter as it is now; and a way back to it.
 *
 * Signal "restored" (GDateTime time): the version of that time is now the
 * document's value, as one step that undo takes back. */

#define MNF_TYPE_VERSION_HISTORY (mnf_version_history_get_type ())
G_DECLARE_FINAL_TYPE (MnfVersionHistory,
                      mnf_version_history,
                      MNF,
                      VERSION_HISTORY,
                      AdwWindow)

/* A modal dialog over @parent, to be presented. */
MnfVersionHistory *
mnf_version_history_new (GtkWindow *parent, MnfVersions *versions, MnfDocument *document);

G_END_DECLS
