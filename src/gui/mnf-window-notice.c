/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "mnf-window-private.h"

/* What the banner says: of all that people need to know about the letter, what
 * they need to know most. Each function says one thing, or NULL. */

static char *
create_conflict_notice (MnfWindow *self)
{
  if (mnf_autosaver_get_state (self->letter) != MNF_AUTOSAVE_CONFLICT)
    return NULL;
  return g_strdup (mnf_autosaver_get_error_message (self->letter));
}

static char *
create_failure_notice (MnfWindow *self)
{
  if (mnf_autosaver_get_state (self->letter) != MNF_AUTOSAVE_FAILED)
    return NULL;
  return g_strdup (mnf_autosaver_get_error_message (self->letter));
}

static char *
create_gone_notice (MnfWindow *self)
{
  if (!mnf_autosaver_get_gone (self->letter))
    return NULL;
  return g_strdup (_ ("The file of this letter was removed or moved to another folder"));
}

static char *
create_newer_notice (MnfWindow *self)
{
  if (!mnf_document_get_read_only (self->document))
    return NULL;
  return g_strdup (_ ("A newer version of Manifiesta wrote this letter, so it cannot be "
                      "changed here"));
}

static char *
create_locked_notice (MnfWindow *self)
{
  const char *status =
    mnf_manifestation_get_text (mnf_document_get_manifestation (self->document),
                                "/status");

  if (!mnf_document_get_locked (self->document))
    return NULL;
  return g_strdup (g_str_equal (status, "sent")
                     ? _ ("This letter was sent, so it is locked against changes")
                     : _ ("This letter is signed, so it is locked against changes"));
}

static char *
create_font_notice (MnfWindow *self)
{
  const char *missing_font = mnf_preview_get_missing_font (self->preview);

  if (missing_font == NULL)
    return NULL;
  /* Translators: both are names of fonts */
  return g_strdup_printf (_ ("The font “%1$s” is not installed, so the pages are set in "
                             "“%2$s”"),
                          missing_font, mnf_preview_get_substitute_font (self->preview));
}

typedef struct
{
  char *(*create) (MnfWindow *self);
  MnfBannerButton buttons[4];
} Notice;

/* The most urgent first. */
static const Notice notices[] = {
  { create_conflict_notice,
    { { N_ ("_Reload"), "win.reload" },
      { N_ ("_Keep Mine"), "win.keep-mine" },
      { N_ ("_Compare…"), "win.compare" } } },
  { create_failure_notice,
    { { N_ ("_Try Again"), "win.save" }, { N_ ("Save _As…"), "win.save-as" } } },
  { create_gone_notice,
    { { N_ ("_Save Again"), "win.save" }, { N_ ("Save _As…"), "win.save-as" } } },
  { create_newer_notice },
  { create_locked_notice, { { N_ ("_Unlock"), "win.unlock" } } },
  { create_font_notice },
};

static void
show_notice (MnfWindow *self, const char *title, const Notice *notice)
{
  MnfBannerButton buttons[G_N_ELEMENTS (notice->buttons)] = { 0 };

  for (guint i = 0; notice->buttons[i].label != NULL; i++)
    buttons[i] =
      (MnfBannerButton){ _ (notice->buttons[i].label), notice->buttons[i].action };
  mnf_banner_show (self->banner, title, buttons);
}

void
mnf_window_update_notice (MnfWindow *self)
{
  for (guint i = 0; self->letter != NULL && i < G_N_ELEMENTS (notices); i++)
    {
      g_autofree char *title = notices[i].create (self);

      if (title != NULL)
        {
          show_notice (self, title, &notices[i]);
          return;
        }
    }
  mnf_banner_show (self->banner, NULL, NULL);
}
