/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-pdf-finisher.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "mnf-pdf-attachment.h"
#include "mnf-pdf-metadata.h"
#include "mnf-pdf-structure.h"
#include "mnf-time-of-making.h"

/* Fonts and pictures as archives want them: TrueType fonts say how their
 * glyphs are numbered, and no viewer may smooth a picture in its own way. */
static void
finish_resources (qpdf_data pdf)
{
  qpdf_oh size = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Size");
  int n_objects = qpdf_oh_get_int_value_as_int (pdf, size);

  for (int i = 1; i < n_objects; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, i, 0);

      if (qpdf_oh_is_stream (pdf, object))
        qpdf_oh_remove_key (pdf, qpdf_oh_get_dict (pdf, object), "/Interpolate");
      else if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Font", "/CIDFontType2"))
        qpdf_oh_replace_key (pdf, object, "/CIDToGIDMap",
                             qpdf_oh_new_name (pdf, "/Identity"));
      else if (qpdf_oh_is_dictionary_of_type (pdf, object, "/Page", ""))
        qpdf_oh_replace_key (pdf, object, "/Tabs", qpdf_oh_new_name (pdf, "/S"));
    }
}

static GBytes *
write_file (qpdf_data pdf)
{
  qpdf_init_write_memory (pdf);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_disable);
  qpdf_set_newline_before_endstream (pdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (pdf, "1.7");
  if (qpdf_write (pdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

GBytes *
mnf_pdf_finish (GBytes *painted,
                MnfManifestation *manifestation,
                MnfLetter *letter,
                GError **error)
{
  g_autoptr (GDateTime) time = mnf_time_of_making_new (manifestation);
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  qpdf_data pdf = qpdf_init ();
  GBytes *finished = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if ((qpdf_read_memory (pdf, "", g_bytes_get_data (painted, NULL),
                         g_bytes_get_size (painted), NULL) &
       QPDF_ERRORS) == 0)
    {
      mnf_pdf_finish_structure (pdf, letter, digest);
      finish_resources (pdf);
      mnf_pdf_add_metadata (pdf, letter, time);
      mnf_pdf_attach_source (pdf, manifestation, digest, time);
      if (!qpdf_has_error (pdf))
        finished = write_file (pdf);
    }

  if (finished == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF cannot be made: %s"),
                 qpdf_has_error (pdf)
                   ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf))
                   : "");
  qpdf_cleanup (&pdf);

  return finished;
}
