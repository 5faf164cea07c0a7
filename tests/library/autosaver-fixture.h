/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library-support.h"

/* One letter, its autosaver, and a clock that moves when it is told to. */
typedef struct
{
  Home home;
  MnfDocument *document;
  MnfSessionEntry *entry;
  MnfVersions *versions;
  MnfAutosaver *saver;
  guint n_external_changes;
} Fixture;

/* A new letter without a file. */
void set_up (Fixture *self, gconstpointer data);
void tear_down (Fixture *self, gconstpointer data);

/* Goes on with @document, from @file, in the same home. */
void watch_document (Fixture *self, MnfDocument *document, GFile *file);

/* The versions that there are, when all that was asked for is done. */
GPtrArray *list_versions (Fixture *self);

void edit (Fixture *self, const char *subject);
void advance (Fixture *self, guint milliseconds);

/* Edits and has it saved. */
void edit_and_save (Fixture *self, const char *subject);

#define assert_state(self, expected)                                                     \
  g_assert_cmpint (mnf_autosaver_get_state ((self)->saver), ==, MNF_AUTOSAVE_##expected)

void wait_for_state (Fixture *self, MnfAutosaveState state);

/* Whoever wrote the file: lets the autosaver find it. */
void notice (Fixture *self, MnfAutosaveState state);

/* Of the letter's file; transfer full. */
char *dup_path (Fixture *self);

void assert_name (Fixture *self, const char *expected);
void assert_saved (Fixture *self, const char *subject);

/* @expected: what the recovery copy says after a crash; NULL if there is none. */
void assert_recovered (Fixture *self, const char *expected);
