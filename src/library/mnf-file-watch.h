/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-clock.h"

G_BEGIN_DECLS

/* Tells when something happens to one file, whoever does it, its owner too:
 * what has happened is for the owner to find out. A row of events that comes
 * within a tenth of a second is one. Main thread.
 *
 * Signals:
 *  "touched" ()                 written, replaced, removed or made
 *  "moved" (GFile *target)      has another name in the same folder now */

#define MNF_TYPE_FILE_WATCH (mnf_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (MnfFileWatch, mnf_file_watch, MNF, FILE_WATCH, GObject)

/* Watches @file until the last reference is gone. A file that cannot be watched
 * never tells anything. @clock is borrowed. */
MnfFileWatch *mnf_file_watch_new (GFile *file, const MnfClock *clock);

G_END_DECLS
