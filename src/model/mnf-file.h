/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mnf-model-error.h"

G_BEGIN_DECLS

/* Writes a whole file or nothing: whoever reads it, and whatever goes wrong,
 * finds the old bytes or the new ones. A symbolic link is followed, the mode
 * of an existing file is kept. Blocks: call it in a worker thread.
 *
 * If @etag is not NULL and the file holds anything else than what it was made
 * from, nothing is written and the error is MNF_MODEL_ERROR_CONFLICT. Other
 * errors: G_IO_ERROR, G_FILE_ERROR. */
gboolean mnf_file_replace (GFile *file,
                           GBytes *bytes,
                           const char *etag,
                           GCancellable *cancellable,
                           GError **error);

/* Reads a whole stream of at most @limit bytes. Blocks. Errors: G_IO_ERROR;
 * MNF_MODEL_ERROR_LIMIT if it is larger. Transfer full. */
GBytes *mnf_stream_read (GInputStream *stream,
                         gsize limit,
                         GCancellable *cancellable,
                         GError **error);

/* Reads a whole file of at most @limit bytes, in the same way. */
GBytes *
mnf_file_read (GFile *file, gsize limit, GCancellable *cancellable, GError **error);

/* What tells a file that holds @bytes from one that holds anything else: a hash.
 * A file's time would not do, for two writes of one moment have the same.
 * Transfer full. */
char *mnf_file_create_etag (GBytes *bytes);

G_END_DECLS
