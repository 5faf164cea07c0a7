/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui-support.h"
#include "gui/mnf-application.h"
#include "gui/mnf-window.h"

G_BEGIN_DECLS

/* One program with one window, and a letter in a file. */

#define FILE_NAME "carta.manifiesta.json"
#define SOMEBODY_ELSES "{\"format\":\"manifiesta\",\"version\":1,\"place\":\"Metepec\"}\n"

typedef struct
{
  GtkApplication *application;
  MnfWindow *window;
  char *folder;
  GFile *file; /* a copy of the sample in the folder */
} Fixture;

void set_up (Fixture *fixture, gconstpointer application);
void tear_down (Fixture *fixture, gconstpointer application);

/* Opens the file in the window. */
MnfDocument *open_file (Fixture *fixture);

/* Writes the file as another program would. */
void write_file (Fixture *fixture, const char *text);
void assert_file_has (Fixture *fixture, const char *words);

void activate (Fixture *fixture, const char *action);

/* Changes the place to “Toluca, Estado de México”. */
void edit (MnfDocument *document);

const char *get_subtitle (Fixture *fixture);
guint count_windows (Fixture *fixture);

/* Waits for the dialog with @heading, which must say @words, and answers it. */
void answer (const char *heading, const char *words, const char *response);

/* Conditions to wait for. */
gboolean has_document (gpointer window);
gboolean is_unmodified (gpointer document);
gboolean has_no_windows (gpointer application);

/* Runs the tests that @add adds with the application as their data. */
int run_window_tests (int *argc, char ***argv, void (*add) (MnfApplication *application));

G_END_DECLS
