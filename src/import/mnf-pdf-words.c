/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-words.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "mnf-import-error.h"

static void
word_free (gpointer data)
{
  MnfPdfWord *word = data;

  g_free (word->text);
  g_free (word);
}

static void
page_free (gpointer data)
{
  MnfPdfPage *page = data;

  g_ptr_array_unref (page->words);
  g_free (page);
}

/* Reads the next @n numbers of a line; FALSE if they are not there. */
static gboolean
read_numbers (const char **line, double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (*line, &end);
      if (end == *line)
        return FALSE;
      *line = end;
    }

  return TRUE;
}

static MnfPdfWord *
read_word (const char *line)
{
  double numbers[6];
  MnfPdfWord *word;

  if (!read_numbers (&line, numbers, 6) || line[0] != ' ' || line[1] == '\0')
    return NULL;

  word = g_new (MnfPdfWord, 1);
  *word = (MnfPdfWord){ numbers[0],         numbers[1], numbers[2],
                        numbers[3],         numbers[4], (MnfRunFlags) numbers[5],
                        g_strdup (line + 1) };
  return word;
}

/* Adds the line's word to the last of @pages, or its page to them. */
static gboolean
read_line (GPtrArray *pages, const char *line)
{
  double size[2];

  if (*line == 'P' && (line++, read_numbers (&line, size, 2)))
    {
      MnfPdfPage *page = g_new (MnfPdfPage, 1);

      *page =
        (MnfPdfPage){ size[0], size[1], g_ptr_array_new_with_free_func (word_free) };
      g_ptr_array_add (pages, page);
      return TRUE;
    }
  if (*line == 'W' && pages->len > 0)
    {
      MnfPdfPage *page = pages->pdata[pages->len - 1];
      MnfPdfWord *word = read_word (line + 1);

      if (word != NULL)
        g_ptr_array_add (page->words, word);
      return word != NULL;
    }

  return *line == '\0';
}

static GPtrArray *
read_output (GBytes *output, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (page_free);
  gsize length;
  const char *data = g_bytes_get_data (output, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_utf8_validate (lines[i], -1, NULL) || !read_line (pages, lines[i]))
      {
        mnf_import_error_set (error, MNF_IMPORT_ERROR_BROKEN);
        return NULL;
      }

  return g_steal_pointer (&pages);
}

/* A file without a name that holds @bytes, to be read from its beginning; -1 if that
 * goes wrong. A pipe would end this process, should the other end at once. */
static int
open_input (GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("manifiesta-XXXXXX.pdf", &path, error);
  gsize length, written = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (file < 0)
    return -1;
  (void) g_unlink (path);

  while (written < length)
    {
      ssize_t n = write (file, data + written, length - written);

      if (n < 0 && errno != EINTR)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno),
                               g_strerror (errno));
          (void) g_close (file, NULL);
          return -1;
        }
      written += (gsize) MAX (n, 0);
    }

  (void) lseek (file, 0, SEEK_SET);
  return file;
}

static gboolean
check_status (GSubprocess *process, GError **error)
{
  MnfImportError code = MNF_IMPORT_ERROR_BROKEN;

  if (g_subprocess_get_if_exited (process))
    switch (g_subprocess_get_exit_status (process))
      {
      case MNF_PDF_WORDS_DONE:
        return TRUE;
      case MNF_PDF_WORDS_ENCRYPTED:
        code = MNF_IMPORT_ERROR_ENCRYPTED;
        break;
      case MNF_PDF_WORDS_TOO_LARGE:
        code = MNF_IMPORT_ERROR_TOO_LARGE;
        break;
      default:
        break;
      }
  else if (g_subprocess_get_term_sig (process) == SIGXCPU ||
           g_subprocess_get_term_sig (process) == SIGKILL)
    code = MNF_IMPORT_ERROR_TOO_LARGE; /* it took too long */

  mnf_import_error_set (error, code);
  return FALSE;
}

GPtrArray *
mnf_pdf_words_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *folder = g_getenv ("MNF_LIBEXECDIR"); /* of a build tree */
  g_autofree char *program = g_build_filename (folder != NULL ? folder : MNF_LIBEXECDIR,
                                               MNF_PDF_WORDS_PROGRAM, NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  int input = open_input (bytes, error);

  if (input < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  process = g_subprocess_launcher_spawn (launcher, error, program, NULL);
  if (process == NULL)
    return NULL;

  if (!g_subprocess_communicate (process, NULL, cancellable, &output, NULL, error))
    {
      g_subprocess_force_exit (process);
      return NULL;
    }
  return check_status (process, error) ? read_output (output, error) : NULL;
}
