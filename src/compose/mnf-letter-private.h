/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mnf-letter.h"
#include "mnf-phrases.h"

G_BEGIN_DECLS

/* The inside of a letter, for the composer that makes it. */
struct _MnfLetter
{
  gatomicrefcount ref_count;
  GArray *blocks; /* MnfBlock */
  MnfStyle style;
  const MnfPhrases *phrases;
  char *title;
  char *author;
  char *language;
  char *running_head;
  JsonNode *image_data; /* Base64; of the sealed tree; NULL if there is none */
  char *image_type;
  char *image_alternative;
};

MnfLetter *mnf_letter_new (void);

G_END_DECLS
