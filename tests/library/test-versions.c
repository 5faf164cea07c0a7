/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which versions are kept, and that they come back as they were. */

#include "library-support.h"
#include "library/mnf-thinning.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define NOON (19000 * (gint64) DAY + 12 * HOUR)

/* Thinning */

static const MnfThinningLimits no_limits = { G_MAXUINT, G_MAXUINT64 };

/* The items of @ages (seconds before noon, the oldest first) that are kept, as a
 * text of 1 and 0. */
static char *
thin (const gint64 *ages, gsize n, const MnfThinningLimits *limits)
{
  g_autofree MnfThinningItem *items = g_new0 (MnfThinningItem, n);
  char *kept = g_strnfill (n, '0');

  for (gsize i = 0; i < n; i++)
    items[i] = (MnfThinningItem){ .time = NOON - ages[i], .size = 10 };
  mnf_thin (items, n, NOON, limits);
  for (gsize i = 0; i < n; i++)
    kept[i] = items[i].kept ? '1' : '0';
  return kept;
}

#define assert_thinned(limits, expected, ...)                                            \
  G_STMT_START                                                                           \
  {                                                                                      \
    const gint64 ages[] = { __VA_ARGS__ };                                               \
    g_autofree char *kept = thin (ages, G_N_ELEMENTS (ages), limits);                    \
    g_assert_cmpstr (kept, ==, expected);                                                \
  }                                                                                      \
  G_STMT_END

static void
test_grains (void)
{
  /* The last of each minute; the very last always. */
  assert_thinned (&no_limits, "01011", 119, 61, 59, 30, 0);
  /* The last of each hour of the week. */
  assert_thinned (&no_limits, "0101", 2 * DAY - 10 * MINUTE, 2 * DAY - 50 * MINUTE,
                  2 * DAY - 70 * MINUTE, 2 * DAY - 80 * MINUTE);
  /* The last of each day before that. */
  assert_thinned (&no_limits, "0101", 10 * DAY + HOUR, 10 * DAY, 9 * DAY + 2 * HOUR,
                  9 * DAY + HOUR);
  assert_thinned (&no_limits, "1", 400 * DAY);
}

static void
test_limits (void)
{
  static const MnfThinningLimits two = { 2, G_MAXUINT64 };
  static const MnfThinningLimits small = { G_MAXUINT, 25 };
  static const MnfThinningLimits nothing = { 0, 0 };

  assert_thinned (&two, "0011", 4 * HOUR, 3 * HOUR, 2 * HOUR, HOUR);
  assert_thinned (&small, "0011", 4 * HOUR, 3 * HOUR, 2 * HOUR, HOUR);
  assert_thinned (&nothing, "0001", 4 * HOUR, 3 * HOUR, 2 * HOUR, HOUR);
}

/* Keeping */

typedef struct
{
  Home home;
  MnfVersions *versions;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  home_set_up (&self->home, NULL);
  self->versions = mnf_versions_new (self->home.versions);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->versions);
  home_tear_down (&self->home, NULL);
}

/* Keeps a letter about @subject as saved @age seconds before noon. */
static gboolean
keep (Fixture *self, const char *key, const char *subject, gint64 age, GError **error)
{
  g_autoptr (MnfManifestation) empty = mnf_manifestation_new ();
  g_autoptr (MnfManifestation) letter =
    mnf_manifestation_with_text (empty, "/subject", subject, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (NOON - age);
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mnf_versions_add_async (self->versions, key, letter, time, NULL, take_result_cb,
                          &place);
  result = wait_for_result (&place);
  return mnf_versions_add_finish (self->versions, result, error);
}

static GPtrArray *
list (Fixture *self, const char *key)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mnf_versions_list_async (self->versions, key, NULL, take_result_cb, &place);
  result = wait_for_result (&place);
  return mnf_versions_list_finish (self->versions, result, NULL);
}

static MnfManifestation *
read_version (Fixture *self, const char *key, const char *name, GError **error)
{
  GAsyncResult *place = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mnf_versions_read_async (self->versions, key, name, NULL, take_result_cb, &place);
  result = wait_for_result (&place);
  return mnf_versions_read_finish (self->versions, result, error);
}

static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = list (self, "a");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (MnfManifestation) oldest = NULL;
  MnfVersion *newest;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (keep (self, "a", "One", 3 * HOUR, NULL));
  g_assert_true (keep (self, "a", "Two", 2 * HOUR, NULL));
  g_assert_true (keep (self, "a", "Two", HOUR, NULL)); /* the same */
  g_assert_true (keep (self, "b", "Other", 0, NULL));

  versions = list (self, "a");
  g_assert_cmpuint (versions->len, ==, 2);
  newest = versions->pdata[0];
  g_assert_cmpint (g_date_time_to_unix (newest->time), ==, NOON - 2 * HOUR);
  g_assert_cmpuint (newest->size, >, 0);
  oldest = read_version (self, "a", ((MnfVersion *) versions->pdata[1])->name, NULL);
  g_assert_cmpstr (mnf_manifestation_get_text (oldest, "/subject"), ==, "One");
}

static void
test_thinned (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_true (keep (self, "a", "One", 50, NULL));
  g_assert_true (keep (self, "a", "Two", 40, NULL));
  g_assert_true (keep (self, "a", "Three", 30, NULL));
  versions = list (self, "a");
  g_assert_cmpuint (versions->len, ==, 1);
}

/* A clock that was put back does not change the order. */
static void
test_clock_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (MnfManifestation) newest = NULL;

  g_assert_true (keep (self, "a", "One", 0, NULL));
  g_assert_true (keep (self, "a", "Two", DAY, NULL));
  versions = list (self, "a");
  newest = read_version (self, "a", ((MnfVersion *) versions->pdata[0])->name, NULL);
  g_assert_cmpstr (mnf_manifestation_get_text (newest, "/subject"), ==, "Two");
}

static void
test_untrusted (Fixture *self, gconstpointer data)
{
  g_autofree char *outside = g_build_filename (self->home.root, "outside.json", NULL);
  g_autoptr (MnfManifestation) stranger = create_letter ("Outside");
  g_autoptr (MnfManifestation) found = NULL;
  g_autoptr (GError) error = NULL;

  write_letter (outside, stranger);
  g_assert_true (keep (self, "../..", "One", 0, NULL));
  g_assert_true (keep (self, "/etc", "One", 0, NULL));
  g_assert_cmpuint (count_files (self->home.versions), ==, 2);
  g_assert_cmpuint (count_files (self->home.root), ==,
                    3); /* session, versions, outside */

  found = read_version (self, "/etc", "../../outside.json", &error);
  g_assert_null (found);
  g_assert_nonnull (error);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_true (g_file_set_contents (self->home.versions, "", 0, NULL));
  g_assert_false (keep (self, "a", "One", 0, &error));
  g_assert_nonnull (error);
  versions = list (self, "a");
  g_assert_cmpuint (versions->len, ==, 0);
}

#define ADD(path, test)                                                                  \
  g_test_add ("/versions/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/grains", test_grains);
  g_test_add_func ("/versions/limits", test_limits);
  ADD ("keep", test_keep);
  ADD ("thinned", test_thinned);
  ADD ("clock-back", test_clock_back);
  ADD ("untrusted", test_untrusted);
  ADD ("no-folder", test_no_folder);
  return g_test_run ();
}
