/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-letters.h"

/* The folder of new letters among the user's documents, in every language: what
 * it holds must be found again when the language changes. */
#define FOLDER_NAME "Manifestaciones"

struct _MnfLetters
{
  GObject parent_instance;

  GSettings *settings;
  MnfSession *session; /* NULL if there can be none */
  MnfVersions *versions;
  GPtrArray *none;
};

G_DEFINE_FINAL_TYPE (MnfLetters, mnf_letters, G_TYPE_OBJECT)

static void
mnf_letters_finalize (GObject *object)
{
  MnfLetters *self = MNF_LETTERS (object);

  g_object_unref (self->settings);
  g_clear_object (&self->session);
  g_object_unref (self->versions);
  g_ptr_array_unref (self->none);

  G_OBJECT_CLASS (mnf_letters_parent_class)->finalize (object);
}

static void
mnf_letters_class_init (MnfLettersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_letters_finalize;
}

static void
mnf_letters_init (MnfLetters *self)
{
  g_autofree char *sessions = mnf_session_dup_default_folder ();
  g_autofree char *versions = mnf_versions_dup_default_folder ();
  g_autoptr (GError) error = NULL;

  self->settings = g_settings_new (MNF_APP_ID);
  self->versions = mnf_versions_new (versions);
  self->none = g_ptr_array_new ();
  self->session = mnf_session_new (sessions, &error);
  if (self->session == NULL)
    g_warning ("letters cannot be brought back after a crash: %s", error->message);
}

MnfLetters *
mnf_letters_new (void)
{
  return g_object_new (MNF_TYPE_LETTERS, NULL);
}

GPtrArray *
mnf_letters_get_left (MnfLetters *self)
{
  return self->session != NULL ? mnf_session_get_left (self->session) : self->none;
}

MnfVersions *
mnf_letters_get_versions (MnfLetters *self)
{
  return self->versions;
}

MnfAutosaver *
mnf_letters_keep (MnfLetters *self, MnfDocument *document, MnfSessionEntry *entry)
{
  g_autoptr (GFile) folder = mnf_letters_dup_folder (self);
  g_autoptr (MnfSessionEntry) own_entry = NULL;

  if (entry != NULL)
    own_entry = g_object_ref (entry);
  else if (self->session != NULL)
    own_entry = mnf_session_open (self->session, mnf_document_get_file (document));

  return mnf_autosaver_new (document, folder, own_entry, self->versions,
                            &mnf_clock_system);
}

GFile *
mnf_letters_dup_folder (MnfLetters *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "new-letter-folder");

  if (*uri != '\0')
    return g_file_new_for_uri (uri);
  return mnf_letters_dup_usual_folder (self);
}

GFile *
mnf_letters_dup_usual_folder (MnfLetters *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_build_filename (documents != NULL ? documents : g_get_home_dir (),
                                    FOLDER_NAME, NULL);
}
