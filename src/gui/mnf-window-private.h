/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/form/mnf-form.h"
#include "gui/preview/mnf-preview.h"
#include "mnf-banner.h"
#include "mnf-find-bar.h"
#include "mnf-fold-bin.h"
#include "mnf-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */

struct _MnfWindow
{
  AdwApplicationWindow parent_instance;

  MnfLetters *letters;
  MnfAutosaver *letter;  /* NULL on the start page */
  MnfDocument *document; /* that of the letter */
  gboolean busy;         /* while a letter is being read, */
  GFile *loading;        /* from this file if it has one */
  gboolean closing;      /* while the letter is saved before the window goes */
  GFile *pdf;            /* to which the letter was exported; or NULL … */
  char *pdf_etag;        /* … and what was written there */
  GSettings *settings;
  char *spelling_language;       /* whose dictionary the form has or gets; or NULL */
  guint inhibit_cookie;          /* while there are unsaved changes */
  gboolean preview_beside;       /* whether a wide window shows the preview */
  gboolean preview_in_front;     /* whether a narrow one shows it instead of the form */
  GtkWidget *last_focus_in_form; /* weak */

  MnfFoldBin *fold_bin;
  AdwWindowTitle *window_title;
  AdwSplitButton *new_button;
  AdwSplitButton *open_button;
  GtkWidget *undo_box;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *menu_button;
  AdwSplitButton *export_button;
  MnfBanner *banner;
  MnfFindBar *find_bar;
  AdwToastOverlay *toast_overlay;
  GtkWidget *start_page;
  GtkPaned *panes;
  MnfForm *form;
  MnfPreview *preview;
  GtkActionBar *narrow_bar;
  GtkWidget *form_toggle;
  GtkWidget *preview_toggle;
  GMenuModel *main_menu;
  GMenuModel *narrow_menu;
  GMenu *narrow_recent_menu;
  GMenu *narrow_export_menu;
  GMenu *status_menu;
  GMenu *narrow_status_menu;
};

/* How long a toast stays where there is a choice to be made. */
#define MNF_WINDOW_CHOICE_SECONDS 10

/* Adds the window's actions. */
void mnf_window_install_actions (MnfWindow *self);
void mnf_window_install_version_actions (MnfWindow *self);
void mnf_window_install_profile_actions (MnfWindow *self);
void mnf_window_install_export_actions (MnfWindow *self);

/* Tells of the step that the document has just made, and offers to undo it. */
void mnf_window_tell_done (MnfWindow *self, const char *title);

/* What is in mnf-window-saving.c: the actions, the signals of the letter that was
 * just set, the words in the header bar. Closing first saves: returns whether the
 * window is to stay until that has ended. */
void mnf_window_install_saving_actions (MnfWindow *self);
void mnf_window_update_saving_actions (MnfWindow *self);
void mnf_window_watch_saving (MnfWindow *self);
void mnf_window_update_title (MnfWindow *self);
gboolean mnf_window_begin_closing (MnfWindow *self);

/* Shows in the banner what people need to know most. */
void mnf_window_update_notice (MnfWindow *self);

/* Of the window's action called @name. */
void mnf_window_set_enabled (MnfWindow *self, const char *name, gboolean enabled);

/* Makes each action as sensitive as it is useful now. */
void mnf_window_update_actions (MnfWindow *self);

/* The actions for finding words, and what happens when their bar was closed. */
void mnf_window_install_find (MnfWindow *self);
void mnf_window_find_closed_cb (MnfWindow *self, const char *pointer, guint offset);

/* The clipboard, e-mail, and dragging from the pages. */
void mnf_window_install_sharing (MnfWindow *self);

/* The dictionary that the form's texts are checked by. */
void mnf_window_install_spelling (MnfWindow *self);
void mnf_window_update_spelling (MnfWindow *self);

/* The actions and menus for the status of the letter and its lock. */
void mnf_window_install_status (MnfWindow *self);
void mnf_window_update_status (MnfWindow *self);

G_END_DECLS
