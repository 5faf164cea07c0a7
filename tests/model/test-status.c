/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The status of a letter, and the lock of a signed or sent one. */

#include "model/mnf-document.h"
#include "model/mnf-field.h"

static MnfDocument *
open_letter (const char *members)
{
  g_autofree char *text =
    g_strdup_printf ("{\"format\": \"manifiesta\", \"version\": 1%s}", members);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return mnf_document_new (letter);
}

static const char *
get_text (MnfDocument *document, const char *pointer)
{
  return mnf_manifestation_get_text (mnf_document_get_manifestation (document), pointer);
}

static guint
count_events (MnfDocument *document)
{
  return mnf_manifestation_get_length (mnf_document_get_manifestation (document),
                                       "/history");
}

static GDateTime *
at (int minute)
{
  return g_date_time_new_utc (2022, 5, 24, 12, minute, 5);
}

static void
choose (MnfDocument *document, const char *status)
{
  g_autoptr (GDateTime) now = at (0);

  mnf_document_choose_status (document, status, now);
}

static void
unlock (MnfDocument *document)
{
  g_autoptr (GDateTime) now = at (1);

  mnf_document_unlock (document, now);
}

static void
test_opens_locked (void)
{
  static const struct
  {
    const char *members;
    gboolean locked;
  } letters[] = {
    { "", FALSE },
    { ", \"status\": \"draft\"", FALSE },
    { ", \"status\": \"ready\"", FALSE },
    { ", \"status\": \"void\"", FALSE },
    { ", \"status\": \"signed\"", TRUE },
    { ", \"status\": \"sent\"", TRUE },
    /* What somebody unlocked once is locked for the next. */
    { ", \"status\": \"signed\", \"history\": [{\"at\": \"2022-05-24T12:00:00Z\","
      " \"event\": \"unlocked\"}]",
      TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (MnfDocument) document = open_letter (letters[i].members);

      g_assert_cmpint (mnf_document_get_locked (document), ==, letters[i].locked);
      g_assert_cmpint (mnf_document_get_editable (document), ==, !letters[i].locked);
    }
}

static void
test_refuses_edits (void)
{
  g_autoptr (MnfDocument) document =
    open_letter (", \"status\": \"sent\", \"place\": \"Toluca\", \"annexes\": [\"a\", "
                 "\"b\"]");
  g_autoptr (MnfManifestation) before =
    mnf_manifestation_ref (mnf_document_get_manifestation (document));
  g_autoptr (MnfManifestation) other = mnf_manifestation_new ();
  g_autoptr (JsonNode) text = json_node_init_string (json_node_alloc (), "x");

  mnf_document_set_text (document, "/place", "Metepec");
  mnf_document_set (document, "/motto", text);
  mnf_document_insert (document, "/annexes", 0, text);
  mnf_document_remove (document, "/annexes", 0);
  mnf_document_move (document, "/annexes", 0, 1);
  mnf_document_edit (document, other, "Edit");
  g_assert_true (mnf_document_get_manifestation (document) == before);
  g_assert_false (mnf_document_get_can_undo (document));

  mnf_document_replace (document, other, "Reloading");
  g_assert_true (mnf_document_get_manifestation (document) == other);
  mnf_document_undo (document);
  g_assert_true (mnf_document_get_locked (document));
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_unlock (void)
{
  g_autoptr (MnfDocument) document = open_letter (", \"status\": \"signed\"");
  guint notified = 0;

  g_signal_connect_swapped (document, "notify::locked", G_CALLBACK (count_cb), &notified);
  unlock (document);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_false (mnf_document_get_locked (document));
  g_assert_cmpstr (get_text (document, "/status"), ==, "signed");
  g_assert_cmpuint (count_events (document), ==, 1);
  g_assert_cmpstr (get_text (document, "/history/0/event"), ==, "unlocked");
  g_assert_cmpstr (get_text (document, "/history/0/at"), ==, "2022-05-24T12:01:05Z");
  unlock (document); /* it is */
  g_assert_cmpuint (count_events (document), ==, 1);
  mnf_document_set_text (document, "/place", "Toluca");

  /* Back through the lock and forward again: nothing is lost. */
  mnf_document_undo (document);
  g_assert_false (mnf_document_get_locked (document));
  mnf_document_undo (document);
  g_assert_true (mnf_document_get_locked (document));
  g_assert_cmpuint (notified, ==, 2);
  g_assert_false (mnf_document_get_modified (document));
  mnf_document_set_text (document, "/place", "lost?");
  g_assert_true (mnf_document_get_can_redo (document));
  mnf_document_redo (document);
  mnf_document_redo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "Toluca");
  g_assert_false (mnf_document_get_locked (document));
  g_assert_cmpuint (notified, ==, 3);
}

static void
test_choose (void)
{
  g_autoptr (MnfDocument) document = open_letter ("");

  mnf_document_set_text (document, "/place", "Toluca");
  choose (document, "signed");
  g_assert_true (mnf_document_get_locked (document));
  g_assert_cmpstr (get_text (document, "/history/0/event"), ==, "signed");
  choose (document, "signed"); /* it is */
  g_assert_cmpuint (count_events (document), ==, 1);

  choose (document, "sent");
  g_assert_true (mnf_document_get_locked (document));
  unlock (document);
  mnf_document_set_text (document, "/place", "Metepec");
  choose (document, "sent"); /* locks it again */
  g_assert_true (mnf_document_get_locked (document));
  g_assert_cmpuint (count_events (document), ==, 4);
  choose (document, "draft");
  g_assert_false (mnf_document_get_locked (document));

  while (mnf_document_get_can_undo (document))
    mnf_document_undo (document);
  g_assert_false (mnf_document_get_modified (document));
  while (mnf_document_get_can_redo (document))
    mnf_document_redo (document);
  g_assert_cmpstr (get_text (document, "/place"), ==, "Metepec");
  g_assert_cmpstr (get_text (document, "/status"), ==, "draft");
}

/* A history that is full forgets its beginning, and the letter stays valid. */
static void
test_long_history (void)
{
  g_autoptr (MnfDocument) document = open_letter ("");
  guint limit = mnf_field_find ("/history")->max_length;

  for (guint i = 0; i < limit; i++)
    choose (document, i % 2 == 0 ? "ready" : "draft");
  choose (document, "signed");
  g_assert_cmpuint (count_events (document), ==, limit);
  g_assert_cmpstr (get_text (document, "/history/0/event"), ==, "draft");
  g_assert_true (mnf_document_get_locked (document));
  unlock (document);
  g_assert_false (mnf_document_get_locked (document));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status/opens-locked", test_opens_locked);
  g_test_add_func ("/status/refuses-edits", test_refuses_edits);
  g_test_add_func ("/status/unlock", test_unlock);
  g_test_add_func ("/status/choose", test_choose);
  g_test_add_func ("/status/long-history", test_long_history);

  return g_test_run ();
}
