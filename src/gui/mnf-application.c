/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-application.h"

#include <glib/gi18n.h>

#include "gui/dialogs/mnf-about.h"
#include "gui/dialogs/mnf-preferences.h"
#include "mnf-new-letter.h"
#include "mnf-window.h"

struct _MnfApplication
{
  AdwApplication parent_instance;

  MnfLetters *letters; /* NULL before the start */
};

G_DEFINE_FINAL_TYPE (MnfApplication, mnf_application, ADW_TYPE_APPLICATION)

/* Windows */

static MnfWindow *
get_active_window (MnfApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return MNF_IS_WINDOW (window) ? MNF_WINDOW (window) : NULL;
}

/* The window in which to show another letter: the one in use if it is empty. */
static MnfWindow *
get_empty_window (MnfApplication *self)
{
  MnfWindow *window = get_active_window (self);

  return window != NULL && mnf_window_is_empty (window)
           ? window
           : mnf_window_new (GTK_APPLICATION (self), self->letters);
}

static MnfWindow *
find_window (MnfApplication *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *item = windows; item != NULL; item = item->next)
    {
      GFile *other = MNF_IS_WINDOW (item->data) ? mnf_window_get_file (item->data) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return item->data;
    }
  return NULL;
}

static void
open_file (MnfApplication *self, GFile *file)
{
  MnfWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = get_empty_window (self);
      mnf_window_load (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_new_letter (MnfApplication *self, MnfManifestation *manifestation)
{
  MnfWindow *window = get_empty_window (self);

  mnf_window_set_new_letter (window, manifestation);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_from_template (MnfApplication *self, const char *template_id)
{
  g_autoptr (MnfManifestation) manifestation = mnf_new_letter_as_preferred (template_id);

  /* It is not there if another version of the program asks for its own. */
  if (manifestation != NULL)
    open_new_letter (self, manifestation);
}

/* Quitting */

/* Each window saves its letter first, and stays if that cannot be. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (GTK_WINDOW (item->data));
}

/* Actions */

static void
new_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_from_template (user_data, NULL);
}

static void
new_from_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_from_template (user_data, g_variant_get_string (parameter, NULL));
}

static void
new_from_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (MnfManifestation) manifestation = mnf_new_letter_from_sample ();

  open_new_letter (user_data, manifestation);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MnfApplication *self = user_data;
  g_autoptr (GFile) folder = mnf_letters_dup_usual_folder (self->letters);

  mnf_preferences_show (gtk_application_get_active_window (GTK_APPLICATION (self)),
                        folder);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnf_about_show (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
add_actions (MnfApplication *self)
{
  static const GActionEntry entries[] = {
    { "new-letter", new_letter_cb },
    { "new-from-template", new_from_template_cb, "s" },
    { "new-from-sample", new_from_sample_cb },
    { "open-recent", open_recent_cb, "s" },
    { "preferences", preferences_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}

static void
add_accelerators (MnfApplication *self)
{
  static const struct
  {
    const char *action;
    const char *keys[4];
  } accelerators[] = {
    { "app.new-letter", { "<Control>n" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.new-window", { "<Control><Shift>n" } },
    { "win.export-pdf", { "<Control>e" } },
    { "win.print", { "<Control>p" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.find", { "<Control>f" } },
    { "win.find-next", { "<Control>g" } },
    { "win.find-previous", { "<Control><Shift>g" } },
    { "win.show-preview", { "F9" } },
    { "win.next-pane", { "F6" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
    { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
    { "window.close", { "<Control>w" } },
    { "app.quit", { "<Control>q" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

/* The object */

/* Brings back the letters that were open when the program was ended by force. */
static void
restore_left (MnfApplication *self)
{
  GPtrArray *left = mnf_letters_get_left (self->letters);

  for (guint i = 0; i < left->len; i++)
    {
      MnfWindow *window = mnf_window_new (GTK_APPLICATION (self), self->letters);

      mnf_window_restore (window, left->pdata[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
mnf_application_dispose (GObject *object)
{
  g_clear_object (&MNF_APPLICATION (object)->letters);

  G_OBJECT_CLASS (mnf_application_parent_class)->dispose (object);
}

static void
mnf_application_startup (GApplication *application)
{
  MnfApplication *self = MNF_APPLICATION (application);

  G_APPLICATION_CLASS (mnf_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (MNF_APP_ID);
  add_actions (self);
  add_accelerators (self);
  self->letters = mnf_letters_new ();
  restore_left (self);
}

static void
mnf_application_activate (GApplication *application)
{
  MnfApplication *self = MNF_APPLICATION (application);
  MnfWindow *window = get_active_window (self);

  if (window == NULL)
    window = mnf_window_new (GTK_APPLICATION (self), self->letters);
  gtk_window_present (GTK_WINDOW (window));
}

static void
mnf_application_open (GApplication *application,
                      GFile **files,
                      int n_files,
                      const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (MNF_APPLICATION (application), files[i]);
}

static int
mnf_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("manifiesta " MNF_VERSION "\n");
      return 0;
    }
  return -1;
}

static void
mnf_application_class_init (MnfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_application_dispose;

  application_class->startup = mnf_application_startup;
  application_class->activate = mnf_application_activate;
  application_class->open = mnf_application_open;
  application_class->handle_local_options = mnf_application_handle_local_options;
}

static void
mnf_application_init (MnfApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, N_ ("Show the program’s version"),
                                 NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
  g_application_set_option_context_summary (
    application,
    _ ("Write formal letters of public offices, with the exact page beside the "
       "form."));
}

MnfLetters *
mnf_application_get_letters (MnfApplication *self)
{
  g_return_val_if_fail (MNF_IS_APPLICATION (self), NULL);

  return self->letters;
}

MnfApplication *
mnf_application_new (void)
{
  return g_object_new (MNF_TYPE_APPLICATION, "application-id", MNF_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "register-session", TRUE, NULL);
}
