/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* A letter that is being put together is a JsonObject of its members. */

/* Whether the member at @pointer may hold @text: its length and its lines. */
gboolean mnf_letter_draft_fits (const char *pointer, const char *text);

/* Sets a member of the letter ("/subject") or of an object in it ("/issuer/unit"),
 * which is made where it is missing. */
void mnf_letter_draft_set_text (JsonObject *self, const char *pointer, const char *text);
gboolean mnf_letter_draft_has (JsonObject *self, const char *pointer);

/* Appends @element, which is taken, to the array @name of the letter. Returns its
 * pointer, or NULL if the array is full. Transfer full. */
char *
mnf_letter_draft_take_element (JsonObject *self, const char *name, JsonNode *element);

/* The letter with these members. Transfer full. */
MnfManifestation *mnf_letter_draft_finish (JsonObject *self);

G_END_DECLS
