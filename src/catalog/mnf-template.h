/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The templates that come with the program. A template is a manifestation
 * with three more members: "template-name", "template-description", "ask". */

typedef struct
{
  const char *id;          /* "gobierno-abierto-manifestacion" */
  const char *name;        /* translated, for people */
  const char *description; /* translated, one sentence */
} MnfTemplate;

/* All templates in the order in which to offer them; borrowed. */
const MnfTemplate *mnf_templates_get_all (gsize *n_templates);

/* The template @id itself, with its three members; NULL if there is no such
 * template. Transfer full. */
MnfManifestation *mnf_template_load (const char *id);

/* A new letter from the template @id: a fresh "id", the day @date (ISO 8601)
 * where the template asks for a date, and without the three template members.
 * NULL if there is no such template. Transfer full. */
MnfManifestation *mnf_template_instantiate (const char *id, const char *date);

/* The sample letter that comes with the program, as a file's bytes. Transfer
 * full. */
GBytes *mnf_sample_get_bytes (void);

G_END_DECLS
