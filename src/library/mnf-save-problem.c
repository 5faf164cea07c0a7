/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-save-problem.h"

#include <glib/gi18n-lib.h>

/* The code of @error in G_IO_ERROR, whichever of the two domains of files it
 * comes from. */
static GIOErrorEnum
get_code (const GError *error)
{
  static const struct
  {
    GFileError file_code;
    GIOErrorEnum code;
  } codes[] = {
    { G_FILE_ERROR_NOSPC, G_IO_ERROR_NO_SPACE },
    { G_FILE_ERROR_ACCES, G_IO_ERROR_PERMISSION_DENIED },
    { G_FILE_ERROR_PERM, G_IO_ERROR_PERMISSION_DENIED },
    { G_FILE_ERROR_ROFS, G_IO_ERROR_READ_ONLY },
    { G_FILE_ERROR_NOENT, G_IO_ERROR_NOT_FOUND },
    { G_FILE_ERROR_NOTDIR, G_IO_ERROR_NOT_DIRECTORY },
    { G_FILE_ERROR_EXIST, G_IO_ERROR_NOT_DIRECTORY },
  };

  if (error->domain == G_IO_ERROR)
    return error->code;
  for (gsize i = 0; error->domain == G_FILE_ERROR && i < G_N_ELEMENTS (codes); i++)
    if ((GFileError) error->code == codes[i].file_code)
      return codes[i].code;
  return G_IO_ERROR_FAILED;
}

/* What is wrong and what to do. */
static char *
describe_cause (const GError *error)
{
  switch (get_code (error))
    {
    case G_IO_ERROR_NO_SPACE:
      return g_strdup (_ ("The disk is full: delete something that is not needed"));
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return g_strdup (_ ("Writing is not allowed there: save the letter in another "
                          "folder"));
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_EXISTS:
      return g_strdup (_ ("The folder is no longer there: save the letter in another "
                          "one"));
    default:
      /* Translators: %s is a message of the system: “Input/output error” */
      return g_strdup_printf (_ ("Save the letter in another folder (%s)"),
                              error->message);
    }
}

char *
mnf_save_problem_describe (const GError *error, GFile *file, const char *copy_error)
{
  g_autofree char *cause = describe_cause (error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *what = name != NULL
                            ? g_strdup_printf (_ ("“%s” could not be saved."), name)
                            : g_strdup (_ ("The letter could not be saved."));
  const char *copy =
    copy_error == NULL
      ? _ ("Your changes are kept safe, and saving is tried again.")
      : _ ("Do not close the letter: there is no other copy of your changes.");

  /* Translators: what happened, why and what to do, what becomes of the changes:
   * “The letter could not be saved. The disk is full: … Your changes are …” */
  return g_strdup_printf (_ ("%1$s %2$s. %3$s"), what, cause, copy);
}
