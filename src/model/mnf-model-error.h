/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be wrong with a letter's file or with an edit. The message of each
 * such error is translated, names the place (line and column, or pointer),
 * and says what was expected. */

#define MNF_MODEL_ERROR (mnf_model_error_quark ())
GQuark mnf_model_error_quark (void);

typedef enum
{
  MNF_MODEL_ERROR_SYNTAX,   /* not a JSON text as RFC 8259 has it */
  MNF_MODEL_ERROR_LIMIT,    /* too large, too deep, too long */
  MNF_MODEL_ERROR_FORMAT,   /* JSON, but not a manifestation */
  MNF_MODEL_ERROR_VERSION,  /* made by a newer program in a way we cannot read */
  MNF_MODEL_ERROR_VALUE,    /* a member of the wrong type or out of range */
  MNF_MODEL_ERROR_POINTER,  /* an edit addressed something that is not there */
  MNF_MODEL_ERROR_CONFLICT, /* the file on disk is not the one that was read */
} MnfModelError;

/* The beginning of @text, short enough for a message and on one line. Transfer
 * full. */
char *mnf_model_error_dup_excerpt (const char *text);

G_END_DECLS
