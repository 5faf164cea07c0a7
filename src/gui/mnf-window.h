/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-letters.h"

G_BEGIN_DECLS

/* A window: one letter in its form and on its pages, or the start page.
 * Properties: "document" (MnfDocument or NULL), "preview-shown" (boolean:
 * whether the pages are shown, beside the form or, in a narrow window, in its
 * place). */

#define MNF_TYPE_WINDOW (mnf_window_get_type ())
G_DECLARE_FINAL_TYPE (MnfWindow, mnf_window, MNF, WINDOW, AdwApplicationWindow)

MnfWindow *mnf_window_new (GtkApplication *application, MnfLetters *letters);

/* NULL on the start page. */
MnfDocument *mnf_window_get_document (MnfWindow *self);
MnfAutosaver *mnf_window_get_letter (MnfWindow *self);

/* Shows a letter without a file, which gets one with its first change. Only for an
 * empty window. */
void mnf_window_set_new_letter (MnfWindow *self, MnfManifestation *manifestation);

/* Shows @letter in an empty window. Several windows may show the same one. */
void mnf_window_set_letter (MnfWindow *self, MnfAutosaver *letter);

/* Reads @file and shows it; what goes wrong is told in the window. */
void mnf_window_load (MnfWindow *self, GFile *file);

/* Shows the letter of @entry as it was when the program was ended by force. */
void mnf_window_restore (MnfWindow *self, MnfSessionEntry *entry);

/* The file that is shown or being read, or NULL. */
GFile *mnf_window_get_file (MnfWindow *self);

/* Whether the window has room for a letter: it has none and reads none. */
gboolean mnf_window_is_empty (MnfWindow *self);

G_END_DECLS
