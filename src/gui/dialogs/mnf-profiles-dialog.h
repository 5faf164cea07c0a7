/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* The office profiles in a folder: they are taken from a letter, applied to it,
 * removed, and carried from one computer to another.
 *
 * Signal "applied" (string name): the letter is now as that office sends it, as
 * one step that undo takes back. */

#define MNF_TYPE_PROFILES_DIALOG (mnf_profiles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MnfProfilesDialog,
                      mnf_profiles_dialog,
                      MNF,
                      PROFILES_DIALOG,
                      AdwWindow)

/* A modal dialog over @parent, to be presented. @document: NULL for no letter. */
MnfProfilesDialog *
mnf_profiles_dialog_new (GtkWindow *parent, GFile *folder, MnfDocument *document);

G_END_DECLS
