/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/form/mnf-form.h"
#include "gui/form/mnf-form-row.h"

/* A window with nothing but a form in it, on the sample letter with a copy and
 * an annex added, so that every kind of card is there. */

typedef struct
{
  GtkWindow *window;
  MnfForm *form;
  MnfDocument *document;
} FormFixture;

/* For g_test_add(). @data is the letter as JSON text, or NULL for the sample. */
void form_fixture_set_up (FormFixture *self, gconstpointer data);
void form_fixture_tear_down (FormFixture *self, gconstpointer data);

/* Registers a test of the sample. */
#define form_fixture_add(path, function)                                                 \
  g_test_add (path, FormFixture, NULL, form_fixture_set_up, function,                    \
              form_fixture_tear_down)

/* What the letter says at @pointer; borrowed. */
const char *form_fixture_get_text (FormFixture *self, const char *pointer);

/* The widget that edits the member at @pointer, or the card of the element
 * there; fails the test if there is none. Borrowed. */
gpointer form_fixture_find_row (FormFixture *self, const char *pointer);
gpointer form_fixture_find_card (FormFixture *self, const char *pointer);

/* The first descendant of @widget of @type. */
gpointer form_fixture_find_child (gpointer widget, GType type);

/* Calls @visit for every widget below @widget. */
typedef void (*FormVisitor) (GtkWidget *widget, gpointer data);
void form_fixture_walk (GtkWidget *widget, FormVisitor visit, gpointer data);

/* Presses a key as those get it who come before @widget itself, one after the other.
 * Returns whether one of them has taken it. */
gboolean form_fixture_press (gpointer widget, guint key, GdkModifierType state);

/* Runs the main loop until it has nothing to do, layout included. */
void form_fixture_settle (FormFixture *self);

/* Initialises GTK and the tests; to be called instead of g_test_init(). */
void form_fixture_init (int *argc, char ***argv);
