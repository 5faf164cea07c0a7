/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-status.h"

#include "mnf-field.h"

#define HISTORY "/history"
#define UNLOCKED "unlocked"

static JsonNode *
create_entry (const char *event, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *at = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "at", at);
  json_object_set_string_member (object, "event", event);
  json_node_take_object (node, object);
  return node;
}

/* The members on the way are an array and its elements, so that these edits
 * cannot fail. */
static MnfManifestation *
record (MnfManifestation *letter, const char *event, GDateTime *now)
{
  g_autoptr (MnfManifestation) shortened = mnf_manifestation_ref (letter);
  g_autoptr (JsonNode) entry = create_entry (event, now);

  while (mnf_manifestation_get_length (shortened, HISTORY) >=
         mnf_field_find (HISTORY)->max_length)
    {
      g_autoptr (MnfManifestation) longer = g_steal_pointer (&shortened);

      shortened = mnf_manifestation_remove (longer, HISTORY "/0", NULL);
    }
  return mnf_manifestation_insert (shortened, HISTORY "/-", entry, NULL);
}

MnfManifestation *
mnf_status_choose (MnfManifestation *letter, const char *status, GDateTime *now)
{
  g_autoptr (MnfManifestation) chosen =
    mnf_manifestation_with_text (letter, "/status", status, NULL);

  return record (chosen, status, now);
}

MnfManifestation *
mnf_status_unlock (MnfManifestation *letter, GDateTime *now)
{
  return record (letter, UNLOCKED, now);
}

gboolean
mnf_status_is_unlocked (MnfManifestation *letter)
{
  guint length = mnf_manifestation_get_length (letter, HISTORY);
  g_autofree char *last = NULL;

  if (length == 0)
    return FALSE;

  last = g_strdup_printf (HISTORY "/%u/event", length - 1);
  return g_str_equal (mnf_manifestation_get_text (letter, last), UNLOCKED);
}

gboolean
mnf_status_is_locked (MnfManifestation *letter, MnfManifestation *opened)
{
  const char *status = mnf_manifestation_get_text (letter, "/status");
  JsonNode *history = mnf_manifestation_get (letter, HISTORY);
  JsonNode *opened_history = mnf_manifestation_get (opened, HISTORY);

  if (!g_str_equal (status, "signed") && !g_str_equal (status, "sent"))
    return FALSE;
  if (!mnf_status_is_unlocked (letter))
    return TRUE;

  return opened_history != NULL && json_node_equal (history, opened_history);
}
