/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* How a letter gets into the window: from its file, from another program's, from a
 * crash, or new. */

#include "mnf-window-private.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-alert.h"
#include "gui/dialogs/mnf-import-dialog.h"
#include "library/mnf-letter-id.h"
#include "mnf-open-letter.h"
#include "mnf-recent.h"

/* @file: NULL if it never was in one. */
static void
tell_unreadable (MnfWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *heading = name != NULL
                               ? g_strdup_printf (_ ("Could Not Open “%s”"), name)
                               : g_strdup (_ ("Could Not Open Letter"));

  mnf_alert_error (GTK_WINDOW (self), heading, error);
}

/* Until it was read. */
static void
tell (MnfWindow *self, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
mnf_window_set_new_letter (MnfWindow *self, MnfManifestation *manifestation)
{
  g_autoptr (MnfManifestation) identified = mnf_letter_id_ensure (manifestation);
  g_autoptr (MnfDocument) document = mnf_document_new (identified);
  g_autoptr (MnfAutosaver) letter = mnf_letters_keep (self->letters, document, NULL);

  mnf_window_set_letter (self, letter);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfWindow) self = user_data;
  g_autoptr (MnfManifestation) manifestation = mnf_import_dialog_run_finish (result);

  self->busy = FALSE;
  if (manifestation != NULL && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    mnf_window_set_new_letter (self, manifestation);
}

/* The window is not free for another letter until people have decided. */
static void
import (MnfWindow *self, GFile *file, MnfImport *import)
{
  g_autofree char *name = g_file_get_basename (file);

  self->busy = TRUE;
  mnf_import_dialog_run_async (GTK_WINDOW (self), name, import, imported_cb,
                               g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MnfWindow) self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->loading);
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfImport) found = NULL;
  gboolean pages_match;
  g_autoptr (MnfDocument) document =
    mnf_open_letter_finish (result, &found, &pages_match, &error);
  g_autoptr (MnfAutosaver) letter = NULL;

  self->busy = FALSE;
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return; /* The window was closed meanwhile. */

  if (found != NULL)
    {
      import (self, file, g_steal_pointer (&found));
      return;
    }
  if (document == NULL)
    {
      tell_unreadable (self, file, error);
      return;
    }
  mnf_recent_add (file);
  letter = mnf_letters_keep (self->letters, document, NULL);
  mnf_window_set_letter (self, letter);
  if (!pages_match)
    tell (self, _ ("The pages of this PDF are no longer those of the letter in it"));
}

void
mnf_window_load (MnfWindow *self, GFile *file)
{
  g_return_if_fail (MNF_IS_WINDOW (self));
  g_return_if_fail (mnf_window_is_empty (self));

  self->busy = TRUE;
  self->loading = g_object_ref (file);
  mnf_open_letter_async (file, loaded_cb, g_object_ref (self));
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  MnfSessionEntry *entry = MNF_SESSION_ENTRY (object);
  g_autoptr (MnfWindow) self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->loading);
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfDocument) document =
    mnf_session_entry_restore_finish (entry, result, &error);
  g_autoptr (MnfAutosaver) letter = NULL;

  self->busy = FALSE;
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return; /* It is restored another time. */

  if (document == NULL)
    {
      mnf_session_entry_close (entry);
      tell_unreadable (self, file, error);
      return;
    }
  letter = mnf_letters_keep (self->letters, document, entry);
  mnf_window_set_letter (self, letter);
  tell (self, _ ("The program ended unexpectedly. The letter is back as it was."));
}

void
mnf_window_restore (MnfWindow *self, MnfSessionEntry *entry)
{
  g_return_if_fail (MNF_IS_WINDOW (self));
  g_return_if_fail (mnf_window_is_empty (self));

  self->busy = TRUE;
  self->loading = mnf_session_entry_dup_file (entry);
  mnf_session_entry_restore_async (entry, NULL, restored_cb, g_object_ref (self));
}
