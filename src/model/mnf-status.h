/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-manifestation.h"

G_BEGIN_DECLS

/* How far a letter has come. A signed or sent one is locked until somebody
 * unlocks it. What happens is written down in the letter's "history": each
 * choice of a status, each unlocking, and when; the oldest entries are dropped
 * when there are too many. */

/* The letter with @status, one of the field table's choices, since @now.
 * Transfer full. */
MnfManifestation *
mnf_status_choose (MnfManifestation *letter, const char *status, GDateTime *now);

/* The same letter, unlocked. Transfer full. */
MnfManifestation *mnf_status_unlock (MnfManifestation *letter, GDateTime *now);

/* Whether the last that happened to @letter was that it was unlocked. */
gboolean mnf_status_is_unlocked (MnfManifestation *letter);

/* Whether @letter is locked for somebody who opened it as @opened: what was
 * unlocked before that is locked again. */
gboolean mnf_status_is_locked (MnfManifestation *letter, MnfManifestation *opened);

G_END_DECLS
