/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-print.h"

#include <glib/gi18n.h>
#include <math.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"
#include "mnf-alert.h"

/* Paper */

static gboolean
fits (GtkPaperSize *size, const MnfStyle *style)
{
  return fabs (gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - style->page_width) <
           1 &&
         fabs (gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - style->page_height) <
           1;
}

/* A size that printers know by its name, or one made to measure. Transfer full. */
static GtkPaperSize *
find_paper_size (const MnfStyle *style)
{
  GList *sizes = gtk_paper_size_get_paper_sizes (FALSE);
  GtkPaperSize *found = NULL;

  for (GList *item = sizes; item != NULL && found == NULL; item = item->next)
    if (fits (item->data, style))
      found = gtk_paper_size_copy (item->data);
  g_list_free_full (sizes, (GDestroyNotify) gtk_paper_size_free);
  if (found != NULL)
    return found;
  return gtk_paper_size_new_custom ("letter", _ ("Paper of the Letter"),
                                    style->page_width, style->page_height,
                                    GTK_UNIT_POINTS);
}

/* Transfer full. */
static GtkPageSetup *
create_page_setup (const MnfStyle *style)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = find_paper_size (style);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/* Printing */

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              MnfPages *pages)
{
  mnf_painter_draw (pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
mnf_print_operation_new (MnfManifestation *manifestation)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  MnfPages *pages = mnf_lay_out (letter);
  g_autoptr (GtkPageSetup) setup = create_page_setup (mnf_letter_get_style (letter));

  gtk_print_operation_set_job_name (operation, mnf_letter_get_title (letter));
  gtk_print_operation_set_n_pages (operation, (int) mnf_pages_get_n_pages (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), pages,
                         (GClosureNotify) (void (*) (void)) mnf_pages_unref, 0);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  mnf_alert_error (parent, _ ("Could Not Print Letter"), error);
}

void
mnf_print (GtkWindow *parent, MnfManifestation *letter)
{
  g_autoptr (GtkPrintOperation) operation = mnf_print_operation_new (letter);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           NULL);
}
