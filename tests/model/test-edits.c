/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of edits, by many random ones with a fixed seed: each does what a
 * simple-minded edit of a tree of one's own does; the value that it began with
 * stays as it was; and the opposite edit leads back. */

#include <string.h>

#include "model/mnf-manifestation.h"
#include "model/mnf-pointer.h"

#define SEED 20220524
#define N_EDITS 2000

static const char example[] =
  "{\"format\":\"manifiesta\",\"version\":1,\"title\":\"t\",\"x-first\":{\"a\":[1,[2,3]]}"
  ","
  "\"letterhead\":{\"image\":null,\"legend\":\"l\"},\"place\":\"p\",\"subject\":\"s\","
  "\"body\":[{\"type\":\"paragraph\",\"text\":\"one\",\"x-note\":true},"
  "{\"type\":\"list\",\"items\":[\"a\",\"b\",\"c\"]},{\"type\":\"heading\",\"text\":"
  "\"h\"}],"
  "\"signatories\":[{\"name\":\"n\"},{\"name\":\"m\",\"a/b~c\":1.5}],\"annexes\":[],"
  "\"style\":{\"margins-mm\":{\"top\":20,\"left\":30},\"size-pt\":11.5}}";

static MnfManifestation *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  MnfManifestation *letter = mnf_manifestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return letter;
}

static char *
write_letter (MnfManifestation *letter)
{
  g_autoptr (GBytes) bytes = mnf_manifestation_to_bytes (letter);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Random places and values */

static void
collect_pointers (JsonNode *node, const char *pointer, GPtrArray *pointers)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *child;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &child))
        {
          g_autofree char *below = mnf_pointer_append (pointer, name);

          collect_pointers (child, below, pointers);
          g_ptr_array_add (pointers, g_steal_pointer (&below));
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *below = mnf_pointer_append_index (pointer, i);

          collect_pointers (json_array_get_element (array, i), below, pointers);
          g_ptr_array_add (pointers, g_steal_pointer (&below));
        }
    }
}

/* A place in @letter that can be edited without making it something else. */
static char *
random_pointer (GRand *random, MnfManifestation *letter)
{
  g_autoptr (GPtrArray) pointers = g_ptr_array_new_with_free_func (g_free);
  const char *pointer;

  collect_pointers (mnf_manifestation_get (letter, ""), "", pointers);
  do
    pointer = pointers->pdata[g_rand_int_range (random, 0, (int) pointers->len)];
  while (g_str_equal (pointer, "/format") || g_str_equal (pointer, "/version"));

  return g_strdup (pointer);
}

static JsonNode *
random_value (GRand *random)
{
  static const char *const values[] = {
    "null", "true", "7", "2.5", "\"ñ\"", "[]", "{}", "[1,{\"a\":[]}]", "{\"b\":\"c\"}",
  };

  return json_from_string (values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))],
                           NULL);
}

static gboolean
is_element (MnfManifestation *letter, const char *pointer)
{
  g_autofree char *parent = mnf_pointer_dup_parent (pointer);

  return JSON_NODE_HOLDS_ARRAY (mnf_manifestation_get (letter, parent));
}

/* The simple-minded edit: of a tree that nobody else has, in place */

static JsonNode *
find_node (JsonNode *root, const char *pointer)
{
  g_auto (GStrv) tokens = mnf_pointer_split (pointer);

  for (char **token = tokens; *token != NULL; token++)
    root = JSON_NODE_HOLDS_ARRAY (root)
             ? json_array_get_element (json_node_get_array (root),
                                       (guint) g_ascii_strtoull (*token, NULL, 10))
             : json_object_get_member (json_node_get_object (root), *token);

  return root;
}

/* json-glib cannot insert into an array: all behind the place moves. */
static void
rebuild_array (JsonArray *array, guint index, guint n_removed, JsonNode *value)
{
  guint length = json_array_get_length (array);

  for (guint i = 0; i < length; i++)
    {
      if (i == index && value != NULL)
        json_array_add_element (array, json_node_copy (value));
      if (i < index || i >= index + n_removed)
        json_array_add_element (array, json_node_ref (json_array_get_element (array, i)));
    }
  if (index >= length && value != NULL)
    json_array_add_element (array, json_node_copy (value));
  for (guint i = 0; i < length; i++)
    json_array_remove_element (array, 0);
}

typedef enum
{
  SET,
  INSERT,
  REMOVE,
} EditKind;

static char *
edit_simply (MnfManifestation *letter,
             EditKind kind,
             const char *pointer,
             JsonNode *value)
{
  g_autofree char *text = write_letter (letter);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autofree char *parent_pointer = mnf_pointer_dup_parent (pointer);
  g_autofree char *last = mnf_pointer_dup_last (pointer);
  JsonNode *parent = find_node (root, parent_pointer);
  g_autofree char *edited = NULL;
  g_autoptr (MnfManifestation) result = NULL;

  if (JSON_NODE_HOLDS_ARRAY (parent))
    rebuild_array (json_node_get_array (parent),
                   (guint) g_ascii_strtoull (last, NULL, 10), kind == INSERT ? 0 : 1,
                   kind == REMOVE ? NULL : value);
  else if (kind == REMOVE)
    json_object_remove_member (json_node_get_object (parent), last);
  else
    json_object_set_member (json_node_get_object (parent), last, json_node_copy (value));

  return json_to_string (root, FALSE);
}

/* One edit and its opposite */

/* @edited is @letter after such an edit; consumes it. */
static void
assert_edit (MnfManifestation *letter,
             const char *before,
             MnfManifestation *edited,
             EditKind kind,
             const char *pointer,
             JsonNode *value)
{
  g_autofree char *expected = edit_simply (letter, kind, pointer, value);
  g_autofree char *after = json_to_string (mnf_manifestation_get (edited, ""), FALSE);
  g_autofree char *still = write_letter (letter);

  g_assert_cmpstr (after, ==, expected);
  g_assert_cmpstr (still, ==, before);
  g_assert_true (json_node_is_immutable (mnf_manifestation_get (edited, "")));
}

/* Makes a random edit, checks it, and checks that the opposite leads back;
 * transfer full. */
static MnfManifestation *
edit_randomly (GRand *random, MnfManifestation *letter)
{
  g_autofree char *pointer = random_pointer (random, letter);
  g_autofree char *before = write_letter (letter);
  g_autofree char *back_again = NULL;
  g_autoptr (JsonNode) old = json_node_ref (mnf_manifestation_get (letter, pointer));
  g_autoptr (JsonNode) value = random_value (random);
  g_autoptr (MnfManifestation) edited = NULL;
  g_autoptr (MnfManifestation) back = NULL;
  gboolean element = is_element (letter, pointer);
  EditKind kind = (EditKind) g_rand_int_range (random, SET, REMOVE + 1);

  if (kind == INSERT && !element)
    kind = SET;

  switch (kind)
    {
    case SET:
      edited = mnf_manifestation_with (letter, pointer, value, NULL);
      back = mnf_manifestation_with (edited, pointer, old, NULL);
      break;
    case INSERT:
      edited = mnf_manifestation_insert (letter, pointer, value, NULL);
      back = mnf_manifestation_remove (edited, pointer, NULL);
      break;
    case REMOVE:
      edited = mnf_manifestation_remove (letter, pointer, NULL);
      back = element ? mnf_manifestation_insert (edited, pointer, old, NULL)
                     : mnf_manifestation_with (edited, pointer, old, NULL);
      break;
    }

  g_test_message ("%d %s", kind, pointer);
  assert_edit (letter, before, edited, kind, pointer, value);
  g_assert_true (mnf_manifestation_equal (letter, back));
  g_assert_true (mnf_manifestation_get (back, pointer) ==
                 (kind == INSERT ? mnf_manifestation_get (letter, pointer) : old));
  return g_steal_pointer (&edited);
}

static void
test_random_edits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (MnfManifestation) letter = parse (example);

  for (guint i = 0; i < N_EDITS; i++)
    {
      MnfManifestation *edited = edit_randomly (random, letter);
      JsonNode *root = mnf_manifestation_get (edited, "");

      mnf_manifestation_unref (letter);
      letter = edited;

      /* Begin anew now and then, or little would be left in the end. */
      if (i % 20 == 19 || json_object_get_size (json_node_get_object (root)) < 6)
        {
          mnf_manifestation_unref (letter);
          letter = parse (example);
        }
    }
}

/* Moving an element there and back, from every place to every other. */
static void
test_moves (void)
{
  static const char order[] = "abcde";
  g_autoptr (MnfManifestation) letter =
    parse ("{\"format\":\"manifiesta\",\"version\":1,"
           "\"annexes\":[\"a\",\"b\",\"c\",\"d\",\"e\"]}");

  for (guint from = 0; from < 5; from++)
    for (guint to = 0; to < 5; to++)
      {
        g_autofree char *source = mnf_pointer_append_index ("/annexes", from);
        g_autofree char *target = mnf_pointer_append_index ("/annexes", to);
        g_autoptr (MnfManifestation) moved =
          mnf_manifestation_move (letter, source, target, NULL);
        g_autoptr (MnfManifestation) back =
          mnf_manifestation_move (moved, target, source, NULL);
        const char name[] = { order[from], '\0' };

        g_assert_cmpstr (mnf_manifestation_get_text (moved, target), ==, name);
        g_assert_cmpuint (mnf_manifestation_get_length (moved, "/annexes"), ==, 5);
        g_assert_cmpint (mnf_manifestation_equal (letter, moved), ==, from == to);
        g_assert_true (mnf_manifestation_equal (letter, back));
      }
}

/* A member keeps its place when it is set, and unknown ones are kept by all. */
static void
test_unknown_members (void)
{
  static const char text[] =
    "{\"format\":\"manifiesta\",\"version\":1,\"x-a\":1,\"place\":\"p\",\"x-b\":[{}],"
    "\"signatories\":[{\"x-c\":null,\"name\":\"n\",\"x-d\":\"d\"}],\"x-e\":{}}";
  g_autoptr (MnfManifestation) letter = parse (text);
  g_autoptr (MnfManifestation) placed =
    mnf_manifestation_with_text (letter, "/place", "q", NULL);
  g_autoptr (MnfManifestation) named =
    mnf_manifestation_with_text (placed, "/signatories/0/name", "m", NULL);
  g_autoptr (MnfManifestation) moved =
    mnf_manifestation_move (named, "/signatories/0", "/signatories/0", NULL);
  g_autofree char *written = json_to_string (mnf_manifestation_get (moved, ""), FALSE);

  g_assert_cmpstr (
    written, ==,
    "{\"format\":\"manifiesta\",\"version\":1,\"x-a\":1,\"place\":\"q\",\"x-b\":[{}],"
    "\"signatories\":[{\"x-c\":null,\"name\":\"m\",\"x-d\":\"d\"}],\"x-e\":{}}");
}

/* What is made on the way is what the format has there: a letter that could
 * not be read again would be a lost one. */
static void
test_missing_containers (void)
{
  static const struct
  {
    const char *pointer;
    gboolean insert;
    const char *members; /* of the letter then; NULL: there is no such place */
  } cases[] = {
    { "/letterhead/legend", FALSE, "\"letterhead\":{\"legend\":\"x\"}" },
    { "/letterhead/legend", TRUE, "\"letterhead\":{\"legend\":\"x\"}" },
    { "/annexes/-", TRUE, "\"annexes\":[\"x\"]" },
    { "/annexes/0", TRUE, "\"annexes\":[\"x\"]" },
    { "/annexes/1", TRUE, NULL },
    { "/annexes/0", FALSE, NULL },
    { "/signatories/0/name", FALSE, NULL },
    { "/body/0/items/0", TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MnfManifestation) letter = mnf_manifestation_new ();
      g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), "x");
      g_autoptr (GError) error = NULL;
      g_autoptr (MnfManifestation) edited =
        cases[i].insert
          ? mnf_manifestation_insert (letter, cases[i].pointer, value, &error)
          : mnf_manifestation_with (letter, cases[i].pointer, value, &error);

      g_test_message ("%s", cases[i].pointer);
      if (cases[i].members != NULL)
        {
          g_autofree char *text =
            g_strdup_printf ("{\"format\":\"manifiesta\",\"version\":1,%s}",
                             cases[i].members);
          g_autoptr (MnfManifestation) expected = parse (text);

          g_assert_no_error (error);
          g_assert_true (mnf_manifestation_equal (edited, expected));
        }
      else
        {
          g_assert_null (edited);
          g_assert_error (error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_POINTER);
        }
    }
}

/* A value goes into any number of threads without a lock. */
static gpointer
edit_in_thread (gpointer data)
{
  MnfManifestation *letter = data;
  g_autofree char *before = write_letter (letter);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (MnfManifestation) edited =
        mnf_manifestation_with_text (letter, "/body/0/text", text, NULL);
      g_autoptr (MnfManifestation) back =
        mnf_manifestation_with_text (edited, "/body/0/text", "one", NULL);
      g_autofree char *after = write_letter (back);

      g_assert_cmpstr (mnf_manifestation_get_text (edited, "/body/0/text"), ==, text);
      g_assert_cmpstr (after, ==, before);
    }

  mnf_manifestation_unref (letter);
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (MnfManifestation) letter = parse (example);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("edit", edit_in_thread, mnf_manifestation_ref (letter));
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edits/random", test_random_edits);
  g_test_add_func ("/edits/moves", test_moves);
  g_test_add_func ("/edits/unknown-members", test_unknown_members);
  g_test_add_func ("/edits/missing-containers", test_missing_containers);
  g_test_add_func ("/edits/threads", test_threads);
  return g_test_run ();
}
