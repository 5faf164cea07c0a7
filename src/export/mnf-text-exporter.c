/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-text-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-composer.h"

static gboolean
write_text (MnfManifestation *manifestation,
            const MnfExportOptions *options,
            GOutputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autofree char *text = mnf_letter_to_plain_text (letter);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable,
                                    error);
}

const MnfExporter mnf_text_exporter = {
  .id = "text",
  .name = N_ ("Plain text"),
  .summary = N_ ("The words alone"),
  .extension = "txt",
  .media_type = "text/plain",
  .write = write_text,
};
