/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The field table: everything the program knows about the members of a
 * manifestation, said once. Form, reader, composer and command line look
 * here; nothing else repeats a label, a limit or a default. */

typedef enum
{
  MNF_FIELD_OBJECT,
  MNF_FIELD_ARRAY,
  MNF_FIELD_LINE,   /* text of one line */
  MNF_FIELD_TEXT,   /* text; '\n' is a forced line break */
  MNF_FIELD_DATE,   /* text: ISO 8601 calendar date, or empty */
  MNF_FIELD_CHOICE, /* text: one of the choices */
  MNF_FIELD_BOOLEAN,
  MNF_FIELD_INTEGER,
  MNF_FIELD_HALVES, /* number: a multiple of 0.5 */
  MNF_FIELD_RATIO,  /* number: a multiple of 0.05 */
} MnfFieldKind;

typedef struct
{
  const char *value; /* as stored */
  const char *label; /* untranslated; see mnf_field_choice_get_label() */
} MnfFieldChoice;

typedef struct
{
  const char *pattern;    /* pointer pattern: "/signatories/" "*" "/name" */
  const char *short_name; /* as in {signatory.name}; NULL if it has none */
  const char *label;      /* untranslated; see mnf_field_get_label() */
  MnfFieldKind kind;
  gboolean required; /* a letter cannot do without it */
  guint max_length;  /* characters of a text, elements of an array */
  double minimum;    /* of a number, inclusive */
  double maximum;
  double default_number;         /* of a number or boolean */
  const char *default_text;      /* of a text; NULL means "" */
  const MnfFieldChoice *choices; /* ended by a NULL value */
  gboolean nullable;             /* null says that there is none */
} MnfField;

/* The whole table, in the order in which members are written to a file. */
const MnfField *mnf_field_get_all (gsize *n_fields);

/* The row whose pattern matches @pointer, or NULL. */
const MnfField *mnf_field_find (const char *pointer);

/* The row for a short name ("signatory.name"), or NULL. */
const MnfField *mnf_field_find_by_name (const char *short_name);

/* The pointer that @field's short name stands for: its pattern with the first
 * element for every "*". Transfer full. */
char *mnf_field_dup_pointer (const MnfField *field);

/* Translated into the language of the interface; borrowed. */
const char *mnf_field_get_label (const MnfField *field);
const char *mnf_field_choice_get_label (const MnfFieldChoice *choice);

/* Of one kind of object ("/signatories/" "*"), the place of member @name in the
 * order of writing: 0, 1, …, or -1 if the table does not know it. */
int mnf_field_get_member_order (const char *object_pointer, const char *name);

G_END_DECLS
