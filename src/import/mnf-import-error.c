/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-import-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (mnf - import - error - quark, mnf_import_error)

static const char *const messages[] = {
  [MNF_IMPORT_ERROR_NOT_THIS_FORMAT] = N_ (
    "This is a file of another kind than its name says: open it in the program that made "
    "it and save it as an ODT or DOCX document, or as text"),
  [MNF_IMPORT_ERROR_BROKEN] =
    N_ ("This file is damaged: get it again from where it came, or save it again in the "
        "program that made it"),
  [MNF_IMPORT_ERROR_TOO_LARGE] =
    N_ ("This file holds far more than a letter: import one that holds only the letter"),
  [MNF_IMPORT_ERROR_ENCRYPTED] =
    N_ ("This file is protected with a password: open it in the program that made it and "
        "save it without one"),
  [MNF_IMPORT_ERROR_NO_TEXT] = N_ (
    "There is no text in this file: if it shows scanned pages, recognize their text in "
    "another program first"),
};

void
mnf_import_error_set (GError **error, MnfImportError code)
{
  g_set_error_literal (error, MNF_IMPORT_ERROR, code,
                       g_dgettext (GETTEXT_PACKAGE, messages[code]));
}
