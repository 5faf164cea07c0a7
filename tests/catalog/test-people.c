/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog/mnf-people.h"

static void
assert_joined (GStrv texts, const char *expected)
{
  g_autofree char *joined = g_strjoinv (", ", texts);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (texts);
}

static void
test_suggest (void)
{
  assert_joined (mnf_honorifics_suggest ("masculine", ""),
                 "C., CC., Lic., Mtro., Dr., Ing., Arq., Profr., C.P., L.C.P., M. en D., "
                 "Dip., Sen., Gral.");
  assert_joined (mnf_honorifics_suggest ("feminine", "d"), "Dra., M. en D., Dip.");
  assert_joined (mnf_honorifics_suggest ("feminine", "MTR"), "Mtra.");
  assert_joined (
    mnf_posts_suggest ("feminine", "sindic"),
    "Síndica Municipal, Primera Síndica Municipal, Segunda Síndica Municipal");
  assert_joined (mnf_posts_suggest ("masculine", "comis pres"), "Comisionado Presidente");
  assert_joined (mnf_salutations_suggest ("feminine", "plural", "dis"), "Distinguidas:");
  assert_joined (mnf_salutations_suggest ("masculine", "singular", ""),
                 "Presente, P R E S E N T E, Estimado:, Distinguido:");
}

/* A finished word, or one that is not known, is about to be replaced. */
static void
test_suggest_all (void)
{
  g_auto (GStrv) all = mnf_honorifics_suggest ("feminine", "");
  g_auto (GStrv) known = mnf_honorifics_suggest ("feminine", "Lic.");
  g_auto (GStrv) unknown = mnf_honorifics_suggest ("feminine", "Comandante");

  g_assert_cmpstrv (known, all);
  g_assert_cmpstrv (unknown, all);
}

static void
test_honorific (void)
{
  static const struct
  {
    const char *masculine, *feminine;
  } pairs[] = {
    { "Mtro.", "Mtra." }, { "Dr.", "Dra." }, { "Profr.", "Profra." },
    { "DR.", "DRA." },    { "C.", "C." },    { "Comandante", "Comandante" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *feminine =
        mnf_honorific_dup_for_gender (pairs[i].masculine, "feminine");
      g_autofree char *masculine =
        mnf_honorific_dup_for_gender (pairs[i].feminine, "masculine");

      g_assert_cmpstr (feminine, ==, pairs[i].feminine);
      g_assert_cmpstr (masculine, ==, pairs[i].masculine);
    }
}

static void
test_post (void)
{
  static const struct
  {
    const char *masculine, *feminine;
  } pairs[] = {
    { "Presidente Municipal\nConstitucional de {municipality}",
      "Presidenta Municipal\nConstitucional de {municipality}" },
    { "PRIMER REGIDOR", "PRIMERA REGIDORA" },
    { "síndico municipal", "síndica municipal" },
    { "Tercer Regidor", "Tercera Regidora" },
    { "Comisionado Presidente", "Comisionada Presidenta" },
    { "Secretario Técnico y Contralor Interno",
      "Secretaria Técnica y Contralora Interna" },
    { "Secretario de la Presidenta", "Secretaria de la Presidenta" },
    { "Encargado del Despacho del Director", "Encargada del Despacho del Director" },
    { "Titular Interino", "Titular Interina" },
    { "Director", "Directora" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *feminine =
        mnf_post_dup_for_gender (pairs[i].masculine, "feminine");
      g_autofree char *masculine =
        mnf_post_dup_for_gender (pairs[i].feminine, "masculine");
      g_autofree char *same = mnf_post_dup_for_gender (pairs[i].feminine, "feminine");

      g_assert_cmpstr (feminine, ==, pairs[i].feminine);
      g_assert_cmpstr (masculine, ==, pairs[i].masculine);
      g_assert_cmpstr (same, ==, pairs[i].feminine);
    }
}

/* What is no post, or not known to be one, stays whatever the gender. */
static void
test_post_unknown (void)
{
  static const char *const posts[] = {
    "",
    "Secretaría Técnica",
    "Unidad Técnica",
    "Primera Sindicatura",
    "Contraloría",
    "Integrante",
    "{signatory:Presidente|Presidenta}",
    "Enlace Público",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autofree char *masculine = mnf_post_dup_for_gender (posts[i], "masculine");
      g_autofree char *feminine = mnf_post_dup_for_gender (posts[i], "feminine");

      g_assert_cmpstr (masculine, ==, posts[i]);
      g_assert_cmpstr (feminine, ==, posts[i]);
    }
}

/* What is offered for one gender is what the offer for the other turns into. */
static void
test_posts_in_both_genders (void)
{
  g_auto (GStrv) masculine = mnf_posts_suggest ("masculine", "");
  g_auto (GStrv) feminine = mnf_posts_suggest ("feminine", "");
  guint n_different = 0;

  g_assert_cmpuint (g_strv_length (masculine), ==, g_strv_length (feminine));
  for (guint i = 0; masculine[i] != NULL; i++)
    {
      g_autofree char *back = mnf_post_dup_for_gender (feminine[i], "masculine");

      g_assert_cmpstr (back, ==, masculine[i]);
      n_different += !g_str_equal (masculine[i], feminine[i]);
    }
  g_assert_cmpuint (n_different, ==, g_strv_length (masculine) - 5);
}

static void
test_known_posts (void)
{
  g_assert_true (mnf_post_is_known ("PRESIDENTA MUNICIPAL"));
  g_assert_true (mnf_post_is_known ("Primera Regidora\nde Toluca"));
  g_assert_true (mnf_post_is_known ("Titular de la Unidad"));
  g_assert_false (mnf_post_is_known ("Secretaría de Finanzas"));
  g_assert_false (mnf_post_is_known ("Casa del Director"));
  g_assert_false (mnf_post_is_known ("Karla Fiesco"));
  g_assert_false (mnf_post_is_known (""));
}

static void
test_agree (void)
{
  static const char json[] =
    "{\"format\": \"manifiesta\", \"version\": 1, \"signatories\": ["
    "{\"honorific\": \"Mtra.\", \"name\": \"K\", \"gender\": \"masculine\","
    " \"post\": \"Presidenta Municipal\"},"
    "{\"honorific\": \"Mtra.\", \"gender\": \"feminine\", \"post\": \"Titular\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (MnfManifestation) letter = mnf_manifestation_new_from_bytes (bytes, NULL);
  g_autoptr (MnfManifestation) agreed = mnf_person_agree (letter, "/signatories/0");
  g_auto (GStrv) changes = mnf_manifestation_diff (letter, agreed);

  g_assert_cmpstr (mnf_manifestation_get_text (agreed, "/signatories/0/honorific"), ==,
                   "Mtro.");
  g_assert_cmpstr (mnf_manifestation_get_text (agreed, "/signatories/0/post"), ==,
                   "Presidente Municipal");
  g_assert_cmpuint (g_strv_length (changes), ==, 2);
  g_assert_null (mnf_person_agree (agreed, "/signatories/0"));
  g_assert_null (mnf_person_agree (letter, "/signatories/1"));
  g_assert_null (mnf_person_agree (letter, "/addressee"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/suggest", test_suggest);
  g_test_add_func ("/people/suggest-all", test_suggest_all);
  g_test_add_func ("/people/honorific", test_honorific);
  g_test_add_func ("/people/post", test_post);
  g_test_add_func ("/people/post-unknown", test_post_unknown);
  g_test_add_func ("/people/posts-in-both-genders", test_posts_in_both_genders);
  g_test_add_func ("/people/known-posts", test_known_posts);
  g_test_add_func ("/people/agree", test_agree);

  return g_test_run ();
}
