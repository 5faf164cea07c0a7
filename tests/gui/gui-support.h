/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/mnf-document.h"

G_BEGIN_DECLS

/* What the tests of widgets share. */

typedef gboolean (*MnfTestCondition) (gpointer data);

/* Runs the main loop until @condition holds; aborts after half a minute. */
#define mnf_test_wait(condition, data) mnf_test_wait_for (G_STRFUNC, condition, data)
void mnf_test_wait_for (const char *where, MnfTestCondition condition, gpointer data);

/* Runs the main loop until it has nothing to do now. */
void mnf_test_settle (void);

/* The first widget of @type at or below @root for which @text is NULL or the
 * text of its label, or NULL. Only what is visible counts. */
GtkWidget *mnf_test_find (GtkWidget *root, GType type, const char *text);

/* The window of @type that is on the screen, or NULL; and whether there is one or none,
 * as conditions to wait for, with GSIZE_TO_POINTER (type) as their data. */
GtkWindow *mnf_test_find_window (GType type);
gboolean mnf_test_has_window (gpointer type);
gboolean mnf_test_has_no_window (gpointer type);

/* Whether a label at or below @root has words with @text in them. */
gboolean mnf_test_shows (GtkWidget *root, const char *text);

/* The controller of @type of a widget; borrowed. */
GtkEventController *mnf_test_find_controller (GtkWidget *widget, GType type);

/* The sample letter. Transfer full. */
MnfDocument *mnf_test_create_document (void);

G_END_DECLS
