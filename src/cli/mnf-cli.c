/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-cli.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "model/mnf-file.h"
#include "model/mnf-json-scanner.h"

void
mnf_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("%s: %s\n", g_get_prgname (), message);
}

int
mnf_cli_parse (int *argc,
               char ***argv,
               const GOptionEntry *entries,
               int n_arguments,
               const char *parameters,
               const char *summary)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      mnf_cli_complain ("%s", error->message);
      return MNF_CLI_USAGE;
    }

  /* GLib leaves the “--” that ended the options. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)++;
      (*argc)--;
    }
  if (*argc - 1 != n_arguments)
    {
      /* Translators: how the command is used: “manifiesta-cli show LETTER”. */
      mnf_cli_complain (_ ("Wrong number of arguments; use it as “%s %s”"),
                        g_get_prgname (), parameters);
      return MNF_CLI_USAGE;
    }
  return MNF_CLI_DONE;
}

static GBytes *
read_bytes (const char *path, gsize limit, GError **error)
{
  if (g_str_equal (path, "-"))
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      return mnf_stream_read (stream, limit, NULL, error);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      return mnf_file_read (file, limit, NULL, error);
    }
}

GBytes *
mnf_cli_read_bytes (const char *path, gsize limit)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = read_bytes (path, limit, &error);

  if (bytes == NULL)
    mnf_cli_complain ("%s: %s", path, error->message);
  return bytes;
}

/* A letter of a newer version may hold parts that this program would leave
 * out without a word; the window opens it for reading, a script must know. */
static gboolean
refuse_newer (MnfManifestation *manifestation, GError **error)
{
  if (!mnf_manifestation_is_newer (manifestation))
    return TRUE;

  g_set_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_VERSION,
               _ ("The letter has format version %d, this program knows %d; a newer "
                  "Manifiesta is needed"),
               (int) mnf_manifestation_get_number (manifestation, "/version"),
               MNF_FORMAT_VERSION);
  return FALSE;
}

MnfManifestation *
mnf_cli_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mnf_cli_read_bytes (path, MNF_JSON_MAX_BYTES);
  g_autoptr (MnfManifestation) manifestation = NULL;

  if (bytes == NULL)
    return NULL;
  manifestation = mnf_manifestation_new_from_bytes (bytes, &error);
  if (manifestation != NULL && refuse_newer (manifestation, &error))
    return g_steal_pointer (&manifestation);

  mnf_cli_complain ("%s: %s", path, error->message);
  return NULL;
}

static gboolean
write_bytes (const char *path, GBytes *bytes, GError **error)
{
  if (g_str_equal (path, "-"))
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL),
                                        g_bytes_get_size (bytes), NULL, NULL, error);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      return mnf_file_replace (file, bytes, NULL, NULL, error);
    }
}

gboolean
mnf_cli_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  if (write_bytes (path, bytes, &error))
    return TRUE;

  mnf_cli_complain ("%s: %s", path, error->message);
  return FALSE;
}
