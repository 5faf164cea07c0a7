/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-exporter.h"

#include <glib/gi18n-lib.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"
#include "mnf-pdf-finisher.h"
#include "mnf-pdf-painter.h"

static gboolean
write_pdf (MnfManifestation *manifestation,
           const MnfExportOptions *options,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfPages) pages = mnf_lay_out (letter);
  g_autoptr (GBytes) painted = mnf_pdf_paint (pages, cancellable, error);
  g_autoptr (GBytes) finished = NULL;

  if (painted != NULL)
    finished = mnf_pdf_finish (painted, manifestation, letter, error);

  return finished != NULL &&
         g_output_stream_write_all (stream, g_bytes_get_data (finished, NULL),
                                    g_bytes_get_size (finished), NULL, cancellable,
                                    error);
}

const MnfExporter mnf_pdf_exporter = {
  .id = "pdf",
  .name = N_ ("PDF"),
  .summary =
    N_ ("The exact pages, for everybody, archives and screen readers; opens here again"),
  .extension = "pdf",
  .media_type = "application/pdf",
  .write = write_pdf,
};
