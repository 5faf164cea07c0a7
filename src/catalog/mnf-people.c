/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-people.h"

#include <string.h>

#include "mnf-fold.h"

/* One word or abbreviation in both genders. */
typedef struct
{
  const char *masculine;
  const char *feminine;
} Pair;

/* In the order in which to offer them. */
static const Pair honorifics[] = {
  { "C.", "C." },         { "CC.", "CC." },           { "Lic.", "Lic." },
  { "Mtro.", "Mtra." },   { "Dr.", "Dra." },          { "Ing.", "Ing." },
  { "Arq.", "Arq." },     { "Profr.", "Profra." },    { "C.P.", "C.P." },
  { "L.C.P.", "L.C.P." }, { "M. en D.", "M. en D." }, { "Dip.", "Dip." },
  { "Sen.", "Sen." },     { "Gral.", "Gral." },
};

/* What the title of a post is: one of these makes it known. */
static const Pair post_nouns[] = {
  { "Presidente", "Presidenta" },
  { "Vicepresidente", "Vicepresidenta" },
  { "Expresidente", "Expresidenta" },
  { "Síndico", "Síndica" },
  { "Regidor", "Regidora" },
  { "Secretario", "Secretaria" },
  { "Prosecretario", "Prosecretaria" },
  { "Subsecretario", "Subsecretaria" },
  { "Tesorero", "Tesorera" },
  { "Subtesorero", "Subtesorera" },
  { "Contralor", "Contralora" },
  { "Director", "Directora" },
  { "Subdirector", "Subdirectora" },
  { "Coordinador", "Coordinadora" },
  { "Comisionado", "Comisionada" },
  { "Consejero", "Consejera" },
  { "Jefe", "Jefa" },
  { "Encargado", "Encargada" },
  { "Delegado", "Delegada" },
  { "Subdelegado", "Subdelegada" },
  { "Gobernador", "Gobernadora" },
  { "Diputado", "Diputada" },
  { "Senador", "Senadora" },
  { "Magistrado", "Magistrada" },
  { "Juez", "Jueza" },
  { "Procurador", "Procuradora" },
  { "Defensor", "Defensora" },
  { "Visitador", "Visitadora" },
  { "Notario", "Notaria" },
  { "Asesor", "Asesora" },
  { "Auditor", "Auditora" },
  { "Administrador", "Administradora" },
  { "Supervisor", "Supervisora" },
  { "Rector", "Rectora" },
  { "Maestro", "Maestra" },
  { "Profesor", "Profesora" },
  { "Doctor", "Doctora" },
  { "Licenciado", "Licenciada" },
  { "Ingeniero", "Ingeniera" },
  { "Arquitecto", "Arquitecta" },
  { "Ciudadano", "Ciudadana" },
  { "Titular", "Titular" },
  { "Representante", "Representante" },
  { "Responsable", "Responsable" },
  { "Vocal", "Vocal" },
};

/* What goes with it, and follows its gender. */
static const Pair post_modifiers[] = {
  { "Primer", "Primera" },
  { "Segundo", "Segunda" },
  { "Tercer", "Tercera" },
  { "Cuarto", "Cuarta" },
  { "Quinto", "Quinta" },
  { "Sexto", "Sexta" },
  { "Séptimo", "Séptima" },
  { "Octavo", "Octava" },
  { "Noveno", "Novena" },
  { "Décimo", "Décima" },
  { "Técnico", "Técnica" },
  { "Ejecutivo", "Ejecutiva" },
  { "Administrativo", "Administrativa" },
  { "Jurídico", "Jurídica" },
  { "Público", "Pública" },
  { "Interino", "Interina" },
  { "Adjunto", "Adjunta" },
  { "Honorario", "Honoraria" },
  { "Interno", "Interna" },
  { "Electo", "Electa" },
};

/* The posts to offer, in their masculine forms. */
static const char *const posts[] = {
  "Presidente Municipal Constitucional",
  "Presidente Municipal",
  "Síndico Municipal",
  "Primer Síndico Municipal",
  "Segundo Síndico Municipal",
  "Primer Regidor",
  "Segundo Regidor",
  "Tercer Regidor",
  "Cuarto Regidor",
  "Quinto Regidor",
  "Sexto Regidor",
  "Séptimo Regidor",
  "Octavo Regidor",
  "Noveno Regidor",
  "Secretario del Ayuntamiento",
  "Tesorero Municipal",
  "Contralor Interno Municipal",
  "Contralor Municipal",
  "Director General",
  "Director",
  "Coordinador",
  "Titular de la Unidad de Transparencia",
  "Titular",
  "Secretario Técnico",
  "Secretario Particular",
  "Comisionado Presidente",
  "Comisionado",
  "Consejero",
  "Encargado del Despacho",
  "Integrante",
  "Representante",
  "Enlace",
};

/* Where the title of a post ends and the description of the office begins. */
static const char *const prepositions[] = {
  "a", "al", "ante", "con", "de", "del", "en", "para", "por", "sobre",
};

static gboolean
is_feminine (const char *gender)
{
  return g_strcmp0 (gender, "feminine") == 0;
}

static const char *
get_form (const Pair *pair, const char *gender)
{
  return is_feminine (gender) ? pair->feminine : pair->masculine;
}

static gboolean
equals_ignoring_case (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* The pair that @word is one of; or NULL. Accents matter: a “Secretaría” is no
 * “Secretaria”. */
static const Pair *
find_pair (const Pair *pairs, gsize n_pairs, const char *word)
{
  for (gsize i = 0; i < n_pairs; i++)
    if (equals_ignoring_case (word, pairs[i].masculine) ||
        equals_ignoring_case (word, pairs[i].feminine))
      return &pairs[i];

  return NULL;
}

/* Suggestions */

/* Those of @all that go on with @typed, or all; see the header. Takes @all. */
static GStrv
narrow (GStrv all, const char *typed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = mnf_fold (typed);
  g_auto (GStrv) narrowed = NULL;

  g_strstrip (folded);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *known = mnf_fold (all[i]);

      if (g_str_equal (known, folded))
        return all;
      if (g_str_has_prefix (known, folded) || g_str_match_string (folded, known, FALSE))
        g_strv_builder_add (builder, all[i]);
    }

  narrowed = g_strv_builder_end (builder);
  if (*narrowed == NULL)
    return all;

  g_strfreev (all);
  return g_steal_pointer (&narrowed);
}

GStrv
mnf_honorifics_suggest (const char *gender, const char *typed)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (honorifics); i++)
    g_strv_builder_add (all, get_form (&honorifics[i], gender));

  return narrow (g_strv_builder_end (all), typed);
}

GStrv
mnf_posts_suggest (const char *gender, const char *typed)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_autofree char *post = mnf_post_dup_for_gender (posts[i], gender);

      g_strv_builder_add (all, post);
    }

  return narrow (g_strv_builder_end (all), typed);
}

/* “Presente” is the same for both; “Estimado” is not. */
GStrv
mnf_salutations_suggest (const char *gender, const char *number, const char *typed)
{
  static const char *const salutations[][4] = {
    { "Presente", "P R E S E N T E", "Estimado:", "Distinguido:" },
    { "Presente", "P R E S E N T E", "Estimada:", "Distinguida:" },
    { "Presentes", "P R E S E N T E S", "Estimados:", "Distinguidos:" },
    { "Presentes", "P R E S E N T E S", "Estimadas:", "Distinguidas:" },
  };
  gboolean plural = g_strcmp0 (number, "plural") == 0;
  const char *const *offered = salutations[2 * plural + is_feminine (gender)];
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (salutations[0]); i++)
    g_strv_builder_add (all, offered[i]);

  return narrow (g_strv_builder_end (all), typed);
}

/* Agreement */

/* The word of @pair for @gender with the capitals of @word: none, the first, or
 * all. */
static char *
dup_form (const Pair *pair, const char *word, const char *gender)
{
  const char *form = get_form (pair, gender);
  g_autofree char *upper = g_utf8_strup (word, -1);
  g_autofree char *lower = g_utf8_strdown (word, -1);

  if (equals_ignoring_case (word, form))
    return g_strdup (word);
  if (g_str_equal (word, upper))
    return g_utf8_strup (form, -1);
  if (g_str_equal (word, lower))
    return g_utf8_strdown (form, -1);
  return g_strdup (form);
}

char *
mnf_honorific_dup_for_gender (const char *honorific, const char *gender)
{
  const Pair *pair = find_pair (honorifics, G_N_ELEMENTS (honorifics), honorific);

  return pair != NULL ? dup_form (pair, honorific, gender) : g_strdup (honorific);
}

static gboolean
is_preposition (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (equals_ignoring_case (word, prepositions[i]))
      return TRUE;

  return FALSE;
}

/* Where the word at @start ends. */
static const char *
skip_letters (const char *start)
{
  while (g_unichar_isalpha (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return start;
}

/* Takes the next word, and what is between it and the one behind, from the
 * title that begins at *@at; FALSE at the end of the title. */
static gboolean
next_word (const char **at, char **word, char **gap)
{
  const char *end = skip_letters (*at);
  const char *next = end;

  *word = g_strndup (*at, end - *at);
  *gap = NULL;
  if (**at == '\0' || **at == '{' || is_preposition (*word))
    return FALSE;

  while (*next != '\0' && *next != '{' && !g_unichar_isalpha (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  *gap = g_strndup (end, next - end);
  *at = next;
  return TRUE;
}

char *
mnf_post_dup_for_gender (const char *post, const char *gender)
{
  g_autoptr (GString) changed = g_string_new (NULL);
  gboolean known = FALSE;
  const char *at = post;

  while (TRUE)
    {
      g_autofree char *word = NULL;
      g_autofree char *gap = NULL;
      g_autofree char *form = NULL;
      const Pair *noun, *pair;

      if (!next_word (&at, &word, &gap))
        break;

      noun = find_pair (post_nouns, G_N_ELEMENTS (post_nouns), word);
      known = known || noun != NULL;
      pair = noun != NULL
               ? noun
               : find_pair (post_modifiers, G_N_ELEMENTS (post_modifiers), word);
      form = pair != NULL ? dup_form (pair, word, gender) : g_strdup (word);
      g_string_append (changed, form);
      g_string_append (changed, gap);
    }

  /* A “Unidad Técnica” is nobody: its adjective is its own. */
  if (!known)
    return g_strdup (post);

  g_string_append (changed, at);
  return g_strdup (changed->str);
}

gboolean
mnf_post_is_known (const char *post)
{
  while (TRUE)
    {
      g_autofree char *word = NULL;
      g_autofree char *gap = NULL;

      if (!next_word (&post, &word, &gap))
        return FALSE;
      if (find_pair (post_nouns, G_N_ELEMENTS (post_nouns), word) != NULL)
        return TRUE;
    }
}

/* Sets the text of member @name to its form for @gender, if it has another. */
static void
agree_member (MnfManifestation **letter,
              const char *pointer,
              const char *name,
              char *(*dup_for_gender) (const char *, const char *),
              const char *gender)
{
  g_autofree char *member = g_strconcat (pointer, "/", name, NULL);
  const char *before = mnf_manifestation_get_text (*letter, member);
  g_autofree char *after = dup_for_gender (before, gender);
  MnfManifestation *edited;

  if (g_str_equal (before, after))
    return;

  edited = mnf_manifestation_with_text (*letter, member, after, NULL);
  g_return_if_fail (edited != NULL);
  mnf_manifestation_unref (*letter);
  *letter = edited;
}

MnfManifestation *
mnf_person_agree (MnfManifestation *manifestation, const char *pointer)
{
  g_autofree char *member = g_strconcat (pointer, "/gender", NULL);
  const char *gender = mnf_manifestation_get_text (manifestation, member);
  g_autoptr (MnfManifestation) letter = mnf_manifestation_ref (manifestation);

  agree_member (&letter, pointer, "honorific", mnf_honorific_dup_for_gender, gender);
  agree_member (&letter, pointer, "post", mnf_post_dup_for_gender, gender);
  return letter != manifestation ? g_steal_pointer (&letter) : NULL;
}
