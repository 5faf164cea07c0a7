/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "export/mnf-exporter.h"
#include "mnf-cli.h"

/* The ids of all formats, as a list. Transfer full. */
static char *
dup_format_names (void)
{
  GString *names = g_string_new (NULL);
  gsize n_exporters;
  const MnfExporter *const *exporters = mnf_exporters_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", exporters[i]->id);

  return g_string_free (names, FALSE);
}

static const MnfExporter *
find_exporter (const char *format)
{
  const MnfExporter *exporter = mnf_exporter_find (format);
  g_autofree char *names = dup_format_names ();

  if (exporter == NULL)
    /* Translators: the first %s is what somebody typed, the second is a list. */
    mnf_cli_complain (_ ("There is no format “%s”; choose one of: %s"), format, names);
  return exporter;
}

/* The exporter for the file to be written; standard output gets PDF. NULL after
 * having said why. */
static const MnfExporter *
choose_exporter (const char *format, const char *output)
{
  const MnfExporter *exporter;

  if (format != NULL)
    return find_exporter (format);
  if (g_str_equal (output, "-"))
    return mnf_exporter_find ("pdf");

  exporter = mnf_exporter_find_for_name (output);
  if (exporter == NULL)
    mnf_cli_complain (_ ("%s: The name does not end in a known format, such as “.pdf”; "
                         "give the format with --to"),
                      output);
  return exporter;
}

/* Only text is for reading on a terminal. */
static gboolean
can_write_there (const MnfExporter *exporter, const char *output)
{
  if (!g_str_equal (output, "-") || !isatty (STDOUT_FILENO) ||
      g_str_has_prefix (exporter->media_type, "text/"))
    return TRUE;

  mnf_cli_complain (_ ("This format is nothing for a terminal; give a file with "
                       "--output"));
  return FALSE;
}

/* What was typed, NULL if nothing was, which asks for the usual one. FALSE after having
 * said why. */
static gboolean
read_resolution (const MnfExporter *exporter, const char *typed, guint *resolution)
{
  guint64 number = MNF_EXPORT_RESOLUTION;

  if (typed != NULL && !exporter->has_page_files)
    mnf_cli_complain (_ ("This format has no --resolution; only pictures have"));
  else if (typed != NULL &&
           !g_ascii_string_to_unsigned (typed, 10, MNF_EXPORT_LEAST_RESOLUTION,
                                        MNF_EXPORT_MOST_RESOLUTION, &number, NULL))
    mnf_cli_complain (_ ("The --resolution must be from %d to %d dots an inch"),
                      MNF_EXPORT_LEAST_RESOLUTION, MNF_EXPORT_MOST_RESOLUTION);
  else
    {
      *resolution = (guint) number;
      return TRUE;
    }
  return FALSE;
}

/* Writes file number @options->file of the letter. */
static int
export_file (const MnfExporter *exporter,
             MnfManifestation *letter,
             const MnfExportOptions *options,
             const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    mnf_export_to_bytes (exporter, letter, options, NULL, &error);

  if (bytes == NULL)
    {
      mnf_cli_complain ("%s: %s", output, error->message);
      return MNF_CLI_OUTPUT_FAILED;
    }
  return mnf_cli_write (output, bytes) ? MNF_CLI_DONE : MNF_CLI_OUTPUT_FAILED;
}

static int
export_letter (const MnfExporter *exporter,
               guint resolution,
               const char *letter,
               const char *output)
{
  g_autoptr (MnfManifestation) manifestation = mnf_cli_read (letter);
  g_autoptr (MnfPages) pages = NULL;
  MnfExportOptions options = { 0, resolution };
  int status = MNF_CLI_DONE;
  guint n_files;

  if (manifestation == NULL)
    return MNF_CLI_INPUT_REFUSED;

  options.pages = pages = mnf_exporter_lay_out (exporter, manifestation);
  n_files = mnf_export_count_files (pages);
  if (n_files > 1 && g_str_equal (output, "-"))
    {
      mnf_cli_complain (_ ("The letter takes %u files in this format; give a name for "
                           "them with --output"),
                        n_files);
      return MNF_CLI_USAGE;
    }
  for (; options.file < n_files && status == MNF_CLI_DONE; options.file++)
    {
      g_autofree char *name = mnf_export_file_name (output, options.file, n_files);

      status = export_file (exporter, manifestation, &options, name);
    }

  return status;
}

int
mnf_cli_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  g_autofree char *typed_resolution = NULL;
  g_autofree char *names = dup_format_names ();
  /* Translators: %s is a list of names of formats: “pdf, html, …” */
  g_autofree char *help =
    g_strdup_printf (_ ("The format, whatever the file’s name: %s"), names);
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write; “-” is standard output"), N_ ("FILE") },
    { "to", 't', 0, G_OPTION_ARG_STRING, &format, help, N_ ("FORMAT") },
    { "resolution", 'r', 0, G_OPTION_ARG_STRING, &typed_resolution,
      N_ ("Dots an inch, for pictures; 150 if there is none"), N_ ("DPI") },
    { NULL },
  };
  const MnfExporter *exporter;
  guint resolution;
  int status = mnf_cli_parse (&argc, &argv, entries, 1, _ ("LETTER"),
                              _ ("Writes a letter in another format: the one given with "
                                 "--to, or the one that the file’s name ends in. “-” as "
                                 "LETTER is standard input."));

  if (status != MNF_CLI_DONE)
    return status;
  if (output == NULL && format == NULL)
    {
      mnf_cli_complain (
        _ ("Give the file to write with --output, or the format with --to"));
      return MNF_CLI_USAGE;
    }
  if (output == NULL)
    output = g_strdup ("-");

  exporter = choose_exporter (format, output);
  if (exporter == NULL || !can_write_there (exporter, output) ||
      !read_resolution (exporter, typed_resolution, &resolution))
    return MNF_CLI_USAGE;

  return export_letter (exporter, resolution, argv[1], output);
}
