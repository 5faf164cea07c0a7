/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "compose/mnf-sequence-diff.h"

#define MAX_LENGTH 12

typedef struct
{
  guint values[MAX_LENGTH];
  guint length;
} Sequence;

static void
sequence_init_random (Sequence *self, GRand *random)
{
  self->length = (guint) g_rand_int_range (random, 0, MAX_LENGTH + 1);
  for (guint i = 0; i < self->length; i++)
    self->values[i] = (guint) g_rand_int_range (random, 0, 4);
}

/* The length of the longest common subsequence, by the textbook's table. */
static guint
get_common_length (const Sequence *a, const Sequence *b)
{
  guint lengths[MAX_LENGTH + 1][MAX_LENGTH + 1] = { 0 };

  for (guint i = 1; i <= a->length; i++)
    for (guint j = 1; j <= b->length; j++)
      lengths[i][j] = a->values[i - 1] == b->values[j - 1]
                        ? lengths[i - 1][j - 1] + 1
                        : MAX (lengths[i - 1][j], lengths[i][j - 1]);

  return lengths[a->length][b->length];
}

/* The number of pairs; they must be equal and must not cross. */
static guint
count_pairs (const Sequence *a, const Sequence *b, const guint *partners)
{
  guint n_pairs = 0, next = 0;

  for (guint i = 0; i < a->length; i++)
    {
      if (partners[i] == MNF_SEQUENCE_NO_PARTNER)
        continue;
      g_assert_cmpuint (partners[i], >=, next);
      g_assert_cmpuint (partners[i], <, b->length);
      g_assert_cmpuint (a->values[i], ==, b->values[partners[i]]);
      next = partners[i] + 1;
      n_pairs++;
    }
  return n_pairs;
}

static void
test_longest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1986);

  for (guint i = 0; i < 5000; i++)
    {
      guint partners[MAX_LENGTH];
      Sequence a, b;

      sequence_init_random (&a, random);
      sequence_init_random (&b, random);
      mnf_sequence_diff (a.values, a.length, b.values, b.length, G_MAXINT, partners);
      g_assert_cmpuint (count_pairs (&a, &b, partners), ==, get_common_length (&a, &b));
    }
}

static void
test_bound (void)
{
  const Sequence a = { { 1, 2, 3, 4, 5 }, 5 };
  const Sequence b = { { 1, 7, 3, 8, 5 }, 5 };
  guint partners[5];

  mnf_sequence_diff (a.values, 5, b.values, 5, 4, partners);
  g_assert_cmpuint (count_pairs (&a, &b, partners), ==, 3);

  /* One edit fewer than it takes: the common ends are all. */
  mnf_sequence_diff (a.values, 5, b.values, 5, 3, partners);
  g_assert_cmpuint (count_pairs (&a, &b, partners), ==, 2);
  g_assert_cmpuint (partners[0], ==, 0);
  g_assert_cmpuint (partners[2], ==, MNF_SEQUENCE_NO_PARTNER);
  g_assert_cmpuint (partners[4], ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sequence-diff/longest", test_longest);
  g_test_add_func ("/sequence-diff/bound", test_bound);
  return g_test_run ();
}
