/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mnf-letters.h"

G_BEGIN_DECLS

/* The program: its windows, and the actions that belong to none of them. */

#define MNF_TYPE_APPLICATION (mnf_application_get_type ())
G_DECLARE_FINAL_TYPE (MnfApplication, mnf_application, MNF, APPLICATION, AdwApplication)

MnfApplication *mnf_application_new (void);

/* What keeps the open letters safe; NULL before the application has started. */
MnfLetters *mnf_application_get_letters (MnfApplication *self);

G_END_DECLS
