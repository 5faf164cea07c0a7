/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "catalog/mnf-template.h"
#include "layout/mnf-typesetter.h"

G_BEGIN_DECLS

/* A button that begins a letter from @template, with a picture of its first
 * page as @typesetter sets it. */
GtkWidget *mnf_template_card_new (const MnfTemplate *template, MnfTypesetter *typesetter);

G_END_DECLS
