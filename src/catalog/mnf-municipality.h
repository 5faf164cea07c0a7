/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The municipalities of the Estado de México. */

typedef struct
{
  char *key;  /* of the national statistics institute: "15121" */
  char *name; /* "Cuautitlán Izcalli" */
  char *seat; /* the town of the town hall */
} MnfMunicipality;

/* All of them, by name; of MnfMunicipality. Transfer full. */
GPtrArray *mnf_municipalities_load (void);

/* The one with that key or name, whatever case and accents the name is written
 * with; NULL if there is none. Borrowed. */
const MnfMunicipality *mnf_municipalities_find (GPtrArray *municipalities,
                                                const char *key_or_name);

/* The municipality whose name is at the beginning of @text, of several the one with
 * the longest ("Cuautitlán Izcalli", not "Cuautitlán"); NULL if there is none, or if
 * the word goes on. Case and accents matter. Borrowed. */
const MnfMunicipality *mnf_municipalities_match_prefix (GPtrArray *municipalities,
                                                        const char *text);

/* How likely somebody who types @query means this one: 0 if not each of the
 * words begins one of its name, seat or key; more if they are all its name's,
 * if its name begins so, and if that is the name. Case and accents do not
 * matter; an empty query may mean every one. */
guint mnf_municipality_match (const MnfMunicipality *self, const char *query);

/* "Ayuntamiento de El Oro": a name does not contract with what is before it.
 * Transfer full. */
char *mnf_municipality_dup_organization (const MnfMunicipality *self);

/* The letter with @municipality for its sender: key, name, and organization
 * where that is empty or another municipality's. Transfer full. */
MnfManifestation *mnf_municipality_issue (const MnfMunicipality *self,
                                          GPtrArray *municipalities,
                                          MnfManifestation *manifestation);

/* The letter with @name typed for its sender's name, and with the key that
 * goes with it, or none. Transfer full. */
MnfManifestation *mnf_municipality_issue_by_name (const char *name,
                                                  GPtrArray *municipalities,
                                                  MnfManifestation *manifestation);

G_END_DECLS
