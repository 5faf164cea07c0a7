/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-field.h"
#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* The elements of the letter's arrays, as the field table has them. Those of
 * the body are of several kinds, told by their member "type"; those of any
 * other array are alike, and the array's name tells their kind: "signatories",
 * "items". A kind names the .ui file of its card. */

/* The kinds that the array at @list may hold, ended by a NULL value; NULL if
 * its elements are alike. */
const MnfFieldChoice *mnf_element_get_kinds (const char *list);

/* The kind of element @index. Transfer full. */
char *
mnf_element_dup_kind (MnfManifestation *manifestation, const char *list, guint index);

/* What people call such an element: "Paragraph", "Signatory". Borrowed. */
const char *mnf_element_get_label (const char *list, const char *kind);

/* How the letter numbers the elements, for mnf_list_label_new(); NULL if it does
 * not. Borrowed. */
const char *mnf_element_get_numbering (MnfManifestation *manifestation, const char *list);

/* What the members @names of the element at @address say, in one line: texts as
 * they read, of an array the number of items. NULL names none. Transfer full. */
char *mnf_element_dup_excerpt (MnfManifestation *manifestation,
                               const char *address,
                               char **names);

/* A new, empty element. Transfer full. */
JsonNode *mnf_element_new (const char *list, const char *kind);

G_END_DECLS
