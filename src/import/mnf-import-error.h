/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file of another program cannot be read. The message of each such error
 * is translated, and says what is wrong and what to do. */

#define MNF_IMPORT_ERROR (mnf_import_error_quark ())
GQuark mnf_import_error_quark (void);

typedef enum
{
  MNF_IMPORT_ERROR_NOT_THIS_FORMAT, /* a file of another kind */
  MNF_IMPORT_ERROR_BROKEN,          /* of this kind, but damaged */
  MNF_IMPORT_ERROR_TOO_LARGE,       /* more than any letter needs */
  MNF_IMPORT_ERROR_ENCRYPTED,       /* protected with a password */
  MNF_IMPORT_ERROR_NO_TEXT,         /* without a single word */
} MnfImportError;

/* Larger files are not read: mnf_file_read() with this limit. */
#define MNF_IMPORT_MOST_BYTES (64 * 1024 * 1024)

/* More text is refused: hundreds of pages. */
#define MNF_IMPORT_MOST_TEXT (1024 * 1024) /* bytes of all paragraphs */
#define MNF_IMPORT_MOST_PARAGRAPHS 10000

/* Sets an error with the message that @code has in all formats. */
void mnf_import_error_set (GError **error, MnfImportError code);

G_END_DECLS
