/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/form/mnf-form.h"
#include "gui/preview/mnf-preview.h"
#include "mnf-banner.h"
#include "mnf-fold-bin.h"
#include "mnf-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */

struct _MnfWindow
{
  AdwApplicationWindow parent_instance;

  MnfDocument *document; /* NULL on the start page */
  GFile *loading;        /* the file that is being read, or NULL */
  GSettings *settings;
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
  GtkWidget *export_button;
  MnfBanner *banner;
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
};

/* Adds the window's actions. */
void mnf_window_install_actions (MnfWindow *self);

/* Makes each action as sensitive as it is useful now. */
void mnf_window_update_actions (MnfWindow *self);

G_END_DECLS
