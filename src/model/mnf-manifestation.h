/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "mnf-model-error.h"

G_BEGIN_DECLS

/* A manifestation: one letter as an immutable value around a sealed JSON tree.
 *
 * Every edit makes a new value that shares all untouched parts with the old
 * one. A value may be used from several threads at once; a reference is all
 * that a thread needs. Nodes handed out are sealed and live as long as the
 * value. Members that the program does not know are kept. */

#define MNF_FORMAT_NAME "manifiesta"
#define MNF_FORMAT_VERSION 1

#define MNF_TYPE_MANIFESTATION (mnf_manifestation_get_type ())
typedef struct _MnfManifestation MnfManifestation;
GType mnf_manifestation_get_type (void);

/* An empty letter: "format" and "version" and nothing else. */
MnfManifestation *mnf_manifestation_new (void);

/* Reads a file's bytes: strict JSON, the format's rules, migrated to the
 * present version. A file of a newer version is accepted if its known members
 * obey today's rules; see mnf_manifestation_is_newer().
 * Errors: MNF_MODEL_ERROR. Transfer full. */
MnfManifestation *mnf_manifestation_new_from_bytes (GBytes *bytes, GError **error);

MnfManifestation *mnf_manifestation_ref (MnfManifestation *self);
void mnf_manifestation_unref (MnfManifestation *self);

/* The canonical bytes: the same value always gives the same bytes. */
GBytes *mnf_manifestation_to_bytes (MnfManifestation *self);

/* Whether a newer program made the file; such a letter must not be written. */
gboolean mnf_manifestation_is_newer (MnfManifestation *self);

/* The same members with the same values; cheap where parts are shared. NULL
 * equals only NULL. */
gboolean mnf_manifestation_equal (MnfManifestation *a, MnfManifestation *b);

/* The pointers at which @a and @b differ, as deep as the difference reaches;
 * where an array changed its length, the array. Transfer full. */
GStrv mnf_manifestation_diff (MnfManifestation *a, MnfManifestation *b);

/* The sealed node at @pointer, or NULL where there is none; borrowed. */
JsonNode *mnf_manifestation_get (MnfManifestation *self, const char *pointer);

/* A member read as the field table has it: its default where it is missing or
 * of another type. The text is never NULL; borrowed. */
const char *mnf_manifestation_get_text (MnfManifestation *self, const char *pointer);
gboolean mnf_manifestation_get_boolean (MnfManifestation *self, const char *pointer);
double mnf_manifestation_get_number (MnfManifestation *self, const char *pointer);

/* Elements of the array at @pointer; 0 where there is none. */
guint mnf_manifestation_get_length (MnfManifestation *self, const char *pointer);

/* Edits. Each returns a new value (transfer full), or NULL with
 * MNF_MODEL_ERROR_POINTER when the pointer leads through something that is no
 * object or array, or to an element that is not there. Missing objects and
 * arrays on the way are made. @value is not consumed: it is sealed and shared.
 *
 * _with() sets a member or replaces an element; _insert() puts an element
 * before the given index ("-" or the length: at the end); _move() takes the
 * node at @from out and puts it at @to as it is numbered afterwards. */
MnfManifestation *mnf_manifestation_with (MnfManifestation *self,
                                          const char *pointer,
                                          JsonNode *value,
                                          GError **error);
MnfManifestation *mnf_manifestation_with_text (MnfManifestation *self,
                                               const char *pointer,
                                               const char *text,
                                               GError **error);
MnfManifestation *mnf_manifestation_insert (MnfManifestation *self,
                                            const char *pointer,
                                            JsonNode *value,
                                            GError **error);
MnfManifestation *
mnf_manifestation_remove (MnfManifestation *self, const char *pointer, GError **error);
MnfManifestation *mnf_manifestation_move (MnfManifestation *self,
                                          const char *from,
                                          const char *to,
                                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfManifestation, mnf_manifestation_unref)

G_END_DECLS
