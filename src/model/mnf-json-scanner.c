/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-json-lexer.h"
#include "mnf-pointer.h"

/* One pass by recursive descent. The depth, that is how many arrays and objects
 * are open, is limited, and so is the stack. */

static gboolean scan_value (MnfJsonLexer *lexer, guint depth);

/* Arrays and objects */

static gboolean
check_depth (MnfJsonLexer *lexer, guint depth)
{
  g_autofree char *message = NULL;

  if (depth < MNF_JSON_MAX_DEPTH)
    return TRUE;

  message = g_strdup_printf (
    _ ("too many values inside each other: at most %d levels were expected"),
    MNF_JSON_MAX_DEPTH);
  return mnf_json_lexer_fail (lexer, lexer->at, MNF_MODEL_ERROR_LIMIT, message);
}

/* Names can be chosen so that a hash table is slow with them; a few of them
 * are quick all the same. */
static gboolean
check_members (MnfJsonLexer *lexer, const char *where, guint n_members)
{
  g_autofree char *message = NULL;

  if (n_members < MNF_JSON_MAX_MEMBERS)
    return TRUE;

  message =
    g_strdup_printf (_ ("too many members in one object: at most %d were expected"),
                     MNF_JSON_MAX_MEMBERS);
  return mnf_json_lexer_fail (lexer, where, MNF_MODEL_ERROR_LIMIT, message);
}

static gboolean
scan_array (MnfJsonLexer *lexer, guint depth)
{
  if (!check_depth (lexer, depth))
    return FALSE;

  mnf_json_lexer_skip (lexer, '[');
  mnf_json_lexer_skip_space (lexer);
  if (mnf_json_lexer_skip (lexer, ']'))
    return TRUE;

  do
    if (!scan_value (lexer, depth + 1))
      return FALSE;
  while (mnf_json_lexer_skip (lexer, ','));

  return mnf_json_lexer_skip (lexer, ']') ||
         mnf_json_lexer_fail_expected (lexer, _ ("a comma or “]”"));
}

/* The name of a member, decoded, and the colon behind it. Transfer full. */
static char *
scan_name (MnfJsonLexer *lexer)
{
  g_autoptr (GString) name = NULL;

  if (mnf_json_lexer_peek (lexer) != '"')
    {
      mnf_json_lexer_fail_expected (lexer,
                                    _ ("the name of a member in double quotation marks"));
      return NULL;
    }

  name = g_string_new (NULL);
  if (!mnf_json_lexer_scan_text (lexer, name))
    return NULL;

  mnf_json_lexer_skip_space (lexer);
  if (!mnf_json_lexer_skip (lexer, ':'))
    {
      mnf_json_lexer_fail_expected (lexer, _ ("a colon"));
      return NULL;
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* @names holds the names of the members before it in the same object. */
static gboolean
scan_member (MnfJsonLexer *lexer, guint depth, GHashTable *names)
{
  g_autofree char *name = NULL;
  const char *where;

  mnf_json_lexer_skip_space (lexer);
  where = lexer->at;
  name = scan_name (lexer);
  if (name == NULL)
    return FALSE;

  if (g_hash_table_contains (names, name))
    {
      g_autofree char *excerpt = mnf_model_error_dup_excerpt (name);
      g_autofree char *message = g_strdup_printf (
        _ ("the member “%s” stands twice in one object: only one was expected"), excerpt);

      return mnf_json_lexer_fail (lexer, where, MNF_MODEL_ERROR_SYNTAX, message);
    }

  if (!check_members (lexer, where, g_hash_table_size (names)))
    return FALSE;

  g_hash_table_add (names, g_steal_pointer (&name));
  return scan_value (lexer, depth);
}

static gboolean
scan_object (MnfJsonLexer *lexer, guint depth)
{
  g_autoptr (GHashTable) names = NULL;

  if (!check_depth (lexer, depth))
    return FALSE;

  mnf_json_lexer_skip (lexer, '{');
  mnf_json_lexer_skip_space (lexer);
  if (mnf_json_lexer_skip (lexer, '}'))
    return TRUE;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  do
    if (!scan_member (lexer, depth + 1, names))
      return FALSE;
  while (mnf_json_lexer_skip (lexer, ','));

  return mnf_json_lexer_skip (lexer, '}') ||
         mnf_json_lexer_fail_expected (lexer, _ ("a comma or “}”"));
}

/* A value and the space around it, inside @depth arrays and objects. */
static gboolean
scan_value (MnfJsonLexer *lexer, guint depth)
{
  gboolean ok;

  mnf_json_lexer_skip_space (lexer);
  switch (mnf_json_lexer_peek (lexer))
    {
    case '{':
      ok = scan_object (lexer, depth);
      break;
    case '[':
      ok = scan_array (lexer, depth);
      break;
    case '"':
      ok = mnf_json_lexer_scan_text (lexer, NULL);
      break;
    default:
      ok = mnf_json_lexer_scan_scalar (lexer);
    }

  mnf_json_lexer_skip_space (lexer);
  return ok;
}

/* The text as a whole */

static gboolean
check_size (MnfJsonLexer *lexer)
{
  g_autofree char *limit = NULL;

  if (lexer->end - lexer->start <= MNF_JSON_MAX_BYTES)
    return TRUE;

  if (lexer->position != NULL)
    *lexer->position = (MnfJsonPosition){ 1, 1 };
  limit = g_format_size_full (MNF_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (lexer->error, MNF_MODEL_ERROR, MNF_MODEL_ERROR_LIMIT,
               _ ("The file is larger than %s"), limit);
  return FALSE;
}

static gboolean
check_encoding (MnfJsonLexer *lexer)
{
  gsize length = lexer->end - lexer->start;
  const char *invalid;

  if (length >= 3 && memcmp (lexer->start, "\xEF\xBB\xBF", 3) == 0)
    return mnf_json_lexer_fail (
      lexer, lexer->start, MNF_MODEL_ERROR_SYNTAX,
      _ ("the file begins with a byte order mark: UTF-8 without one was expected"));

  if (g_utf8_validate_len (lexer->start, length, &invalid))
    return TRUE;
  if (*invalid == '\0')
    return mnf_json_lexer_fail_nul (lexer, invalid);
  return mnf_json_lexer_fail (lexer, invalid, MNF_MODEL_ERROR_SYNTAX,
                              _ ("these bytes are no character: UTF-8 was expected"));
}

/* Empty GBytes have no data at all. */
static MnfJsonLexer
lexer_for (const char *text, gsize length)
{
  const char *start = text != NULL ? text : "";

  return (MnfJsonLexer){ .start = start, .at = start, .end = start + length };
}

gboolean
mnf_json_scan (const char *text, gsize length, MnfJsonPosition *position, GError **error)
{
  MnfJsonLexer lexer = lexer_for (text, length);

  lexer.position = position;
  lexer.error = error;

  return check_size (&lexer) && check_encoding (&lexer) && scan_value (&lexer, 0) &&
         (lexer.at == lexer.end ||
          mnf_json_lexer_fail_expected (&lexer, _ ("the end of the file")));
}

/* Locating */

/* From an object to the value of its member @name. */
static gboolean
go_to_member (MnfJsonLexer *lexer, const char *name)
{
  mnf_json_lexer_skip (lexer, '{');
  do
    {
      g_autofree char *found = NULL;

      mnf_json_lexer_skip_space (lexer);
      found = scan_name (lexer);
      if (found == NULL)
        return FALSE;
      if (g_str_equal (found, name))
        return TRUE;
    }
  while (scan_value (lexer, 0) && mnf_json_lexer_skip (lexer, ','));

  return FALSE;
}

/* From an array to its element @token. */
static gboolean
go_to_element (MnfJsonLexer *lexer, const char *token)
{
  guint index;

  if (!mnf_pointer_parse_index (token, &index))
    return FALSE;

  mnf_json_lexer_skip (lexer, '[');
  for (; index > 0; index--)
    if (!scan_value (lexer, 0) || !mnf_json_lexer_skip (lexer, ','))
      return FALSE;

  mnf_json_lexer_skip_space (lexer);
  return mnf_json_lexer_peek (lexer) != ']';
}

gboolean
mnf_json_locate (const char *text,
                 gsize length,
                 const char *pointer,
                 MnfJsonPosition *position)
{
  g_auto (GStrv) tokens = mnf_pointer_split (pointer);
  MnfJsonLexer lexer = lexer_for (text, length);
  gboolean found = TRUE;

  mnf_json_lexer_skip_space (&lexer);
  for (char **token = tokens; found && *token != NULL; token++)
    {
      if (mnf_json_lexer_peek (&lexer) == '{')
        found = go_to_member (&lexer, *token);
      else if (mnf_json_lexer_peek (&lexer) == '[')
        found = go_to_element (&lexer, *token);
      else
        found = FALSE;
      mnf_json_lexer_skip_space (&lexer);
    }

  if (found)
    *position = mnf_json_lexer_get_position (&lexer, lexer.at);
  return found;
}
