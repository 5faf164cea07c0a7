/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo against a plain list of values: whatever is edited, in
 * whatever order, going back and forward gives just the values that were. */

#include "model/mnf-document.h"

#define SEED 20220524
#define N_ACTIONS 3000

typedef struct
{
  MnfDocument *document;
  GPtrArray *values; /* of MnfManifestation: all that can be gone to */
  guint present;     /* the index of the present one */
  GStrv changed;     /* the pointers of the last "changed" */
  guint n_changed;   /* how often it was emitted */
} World;

static void
changed_cb (MnfDocument *document, GStrv pointers, World *world)
{
  g_strfreev (world->changed);
  world->changed = g_strdupv (pointers);
  world->n_changed++;
}

static void
world_init (World *world)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();

  world->document = mnf_document_new (empty);
  world->values =
    g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_manifestation_unref);
  g_ptr_array_add (world->values, mnf_manifestation_ref (empty));
  world->present = 0;
  world->changed = NULL;
  world->n_changed = 0;
  g_signal_connect (world->document, "changed", G_CALLBACK (changed_cb), world);
}

static void
world_clear (World *world)
{
  g_object_unref (world->document);
  g_ptr_array_unref (world->values);
  g_strfreev (world->changed);
}

/* One edit of any kind that a form makes. */
static void
edit_randomly (MnfDocument *document, GRand *random)
{
  MnfManifestation *letter = mnf_document_get_manifestation (document);
  guint length = mnf_manifestation_get_length (letter, "/annexes");
  g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (random, 0, 100));
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), text);
  g_autoptr (JsonNode) number =
    json_node_init_int (json_node_alloc (), g_rand_int_range (random, 7, 24));

  switch (g_rand_int_range (random, 0, length > 0 ? 6 : 3))
    {
    case 0:
      mnf_document_set_text (document, "/place", text);
      break;
    case 1:
      mnf_document_set (document, "/style/size-pt", number);
      break;
    case 2:
      mnf_document_insert (document, "/annexes",
                           (guint) g_rand_int_range (random, 0, (int) length + 1), value);
      break;
    case 3:
      mnf_document_remove (document, "/annexes",
                           (guint) g_rand_int_range (random, 0, (int) length));
      break;
    case 4:
      mnf_document_move (document, "/annexes",
                         (guint) g_rand_int_range (random, 0, (int) length),
                         (guint) g_rand_int_range (random, 0, (int) length));
      break;
    default:
      mnf_document_set_text (document, "/annexes/0", text);
    }

  mnf_document_end_step (document);
}

/* The list after an edit: what could be redone is gone. */
static void
record_edit (World *world)
{
  MnfManifestation *now = mnf_document_get_manifestation (world->document);

  if (mnf_manifestation_equal (now, world->values->pdata[world->present]))
    return;

  world->present++;
  g_ptr_array_set_size (world->values, (int) world->present);
  g_ptr_array_add (world->values, mnf_manifestation_ref (now));
}

static void
act_randomly (World *world, GRand *random)
{
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (world->present > 0)
        world->present--;
      mnf_document_undo (world->document);
      break;
    case 1:
      if (world->present + 1 < world->values->len)
        world->present++;
      mnf_document_redo (world->document);
      break;
    default:
      edit_randomly (world->document, random);
      record_edit (world);
    }
}

/* The document is where the list says, and has told so. */
static void
assert_agrees (World *world, MnfManifestation *before, guint n_changed_before)
{
  MnfManifestation *now = mnf_document_get_manifestation (world->document);
  MnfManifestation *expected = world->values->pdata[world->present];
  g_auto (GStrv) difference = mnf_manifestation_diff (before, now);

  g_assert_true (now == expected || mnf_manifestation_equal (now, expected));
  g_assert_cmpint (mnf_document_get_can_undo (world->document), ==, world->present > 0);
  g_assert_cmpint (mnf_document_get_can_redo (world->document), ==,
                   world->present + 1 < world->values->len);
  g_assert_cmpint (mnf_document_get_modified (world->document), ==,
                   !mnf_manifestation_equal (now, world->values->pdata[0]));

  g_assert_cmpuint (world->n_changed, ==, n_changed_before + (difference[0] != NULL));
  if (difference[0] != NULL)
    g_assert_cmpstrv (world->changed, difference);
}

static void
test_against_list (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  World world;

  world_init (&world);
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autoptr (MnfManifestation) before =
        mnf_manifestation_ref (mnf_document_get_manifestation (world.document));
      guint n_changed = world.n_changed;

      act_randomly (&world, random);
      assert_agrees (&world, before, n_changed);
    }

  while (mnf_document_get_can_undo (world.document))
    mnf_document_undo (world.document);
  g_assert_true (mnf_manifestation_equal (mnf_document_get_manifestation (world.document),
                                          world.values->pdata[0]));
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/against-list", test_against_list);
  return g_test_run ();
}
