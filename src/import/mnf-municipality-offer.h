/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog/mnf-municipality.h"

G_BEGIN_DECLS

/* Which of @municipalities sends the imported @letter, by its letterhead, by those
 * who sign, or by the "Ayuntamiento de …" of its body; NULL if nothing tells. It
 * is to be offered: a letter names other municipalities too. Borrowed. */
const MnfMunicipality *mnf_municipality_offer_find (GPtrArray *municipalities,
                                                    MnfManifestation *letter);

/* The letter with @sender for its sender, and {municipality} wherever subject, body
 * and signatories name it by its name, so that it reads as before. Transfer full. */
MnfManifestation *mnf_municipality_offer_apply (const MnfMunicipality *sender,
                                                GPtrArray *municipalities,
                                                MnfManifestation *letter);

G_END_DECLS
