/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-styles.h"

#include <stdlib.h>

#define MOST_PARENTS 32 /* styles can be each other's parent */

typedef struct
{
  char *parent;         /* the style that says what this one does not; or NULL */
  MnfRunFlags said, on; /* which emphases it speaks of, which of these it has */
} Style;

/* The automatic styles of one part of a document, or those of the whole. */
typedef struct
{
  GHashTable *styles; /* "family/name" → Style */
  GHashTable *lists;  /* name → MnfListStyle */
} Scope;

struct _MnfOdtStyles
{
  Scope automatic, common;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  g_free (style);
}

static void
scope_init (Scope *scope)
{
  scope->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  scope->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) mnf_list_style_free);
}

static void
scope_clear (Scope *scope)
{
  g_hash_table_unref (scope->styles);
  g_hash_table_unref (scope->lists);
}

MnfOdtStyles *
mnf_odt_styles_new (void)
{
  MnfOdtStyles *self = g_new (MnfOdtStyles, 1);

  scope_init (&self->automatic);
  scope_init (&self->common);
  return self;
}

void
mnf_odt_styles_free (MnfOdtStyles *self)
{
  scope_clear (&self->automatic);
  scope_clear (&self->common);
  g_free (self);
}

static gboolean
is_bold (const char *weight)
{
  return g_str_equal (weight, "bold") || atoi (weight) >= 600;
}

/* @xml is at style:text-properties. */
static void
read_properties (Style *style, MnfXmlReader *xml)
{
  const char *weight = mnf_xml_reader_get_attribute (xml, "fo:font-weight");
  const char *slant = mnf_xml_reader_get_attribute (xml, "fo:font-style");

  if (weight != NULL)
    {
      style->said |= MNF_RUN_BOLD;
      style->on |= is_bold (weight) ? MNF_RUN_BOLD : 0;
    }
  if (slant != NULL)
    {
      style->said |= MNF_RUN_ITALIC;
      style->on |= g_str_equal (slant, "normal") ? 0 : MNF_RUN_ITALIC;
    }
}

static void
read_style (Scope *scope, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  const char *family = mnf_xml_reader_get_attribute (xml, "style:family");
  const char *name = mnf_xml_reader_get_attribute (xml, "style:name");
  Style *style;

  if (family == NULL || name == NULL)
    return;

  style = g_new0 (Style, 1);
  style->parent =
    g_strdup (mnf_xml_reader_get_attribute (xml, "style:parent-style-name"));
  g_hash_table_replace (scope->styles, g_strdup_printf ("%s/%s", family, name), style);
  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "style:text-properties"))
      read_properties (style, xml);
}

static MnfListNumber
read_number (MnfXmlReader *xml)
{
  const char *format = mnf_xml_reader_get_attribute (xml, "style:num-format");
  const char *sync = mnf_xml_reader_get_attribute (xml, "style:num-letter-sync");
  gboolean is_repeated = sync != NULL && g_str_equal (sync, "true");

  switch (format != NULL ? *format : '\0')
    {
    case 'A':
      return is_repeated ? MNF_LIST_NUMBER_UPPER_LETTERS : MNF_LIST_NUMBER_UPPER_LETTER;
    case 'a':
      return is_repeated ? MNF_LIST_NUMBER_LOWER_LETTERS : MNF_LIST_NUMBER_LOWER_LETTER;
    case 'I':
      return MNF_LIST_NUMBER_UPPER_ROMAN;
    case 'i':
      return MNF_LIST_NUMBER_LOWER_ROMAN;
    case '\0':
      return MNF_LIST_NUMBER_NONE;
    default:
      return MNF_LIST_NUMBER_DECIMAL;
    }
}

/* @xml is at text:list-level-style-number of @level, from 1. */
static void
read_numbered_level (MnfListStyle *list, MnfXmlReader *xml, int level)
{
  const char *prefix = mnf_xml_reader_get_attribute (xml, "style:num-prefix");
  const char *suffix = mnf_xml_reader_get_attribute (xml, "style:num-suffix");
  MnfListNumber number = read_number (xml);
  int n_shown =
    CLAMP (mnf_xml_reader_get_int_attribute (xml, "text:display-levels", 1), 1, level);
  GString *pattern = g_string_new (prefix);

  if (number != MNF_LIST_NUMBER_NONE)
    for (int i = level - n_shown + 1; i <= level; i++)
      g_string_append_printf (pattern, i < level ? "%%%d." : "%%%d", i);
  g_string_append (pattern, suffix != NULL ? suffix : "");
  mnf_list_style_take_level (list, (guint) level - 1, number,
                             mnf_xml_reader_get_int_attribute (xml, "text:start-value",
                                                               1),
                             g_string_free (pattern, FALSE));
}

static void
read_list (Scope *scope, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  char *name = g_strdup (mnf_xml_reader_get_attribute (xml, "style:name"));
  MnfListStyle *list;

  if (name == NULL)
    return;

  list = mnf_list_style_new ();
  g_hash_table_replace (scope->lists, name, list);
  while (mnf_xml_reader_next (xml, depth))
    {
      int level = mnf_xml_reader_get_int_attribute (xml, "text:level", 0);

      if (level < 1 || level > 9)
        continue;
      if (mnf_xml_reader_is (xml, "text:list-level-style-number"))
        read_numbered_level (list, xml, level);
      else if (mnf_xml_reader_is (xml, "text:list-level-style-bullet"))
        mnf_list_style_take_level (list, (guint) level - 1, MNF_LIST_NUMBER_NONE, 1,
                                   g_strdup ("•"));
    }
}

void
mnf_odt_styles_read (MnfOdtStyles *self, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  Scope *scope = &self->common;

  if (mnf_xml_reader_is (xml, "office:automatic-styles"))
    {
      scope = &self->automatic;
      g_hash_table_remove_all (scope->styles);
      g_hash_table_remove_all (scope->lists);
    }

  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "style:style"))
      read_style (scope, xml);
    else if (mnf_xml_reader_is (xml, "text:list-style"))
      read_list (scope, xml);
}

static const Style *
find_style (MnfOdtStyles *self, const char *family, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", family, name);
  const Style *style = g_hash_table_lookup (self->automatic.styles, key);

  return style != NULL ? style : g_hash_table_lookup (self->common.styles, key);
}

MnfRunFlags
mnf_odt_styles_get_emphasis (MnfOdtStyles *self,
                             const char *family,
                             const char *name,
                             MnfRunFlags around)
{
  MnfRunFlags said = 0, on = 0;

  for (guint i = 0; name != NULL && i < MOST_PARENTS; i++)
    {
      const Style *style = find_style (self, family, name);

      if (style == NULL)
        break;
      on |= style->on & ~said;
      said |= style->said;
      name = style->parent;
    }

  return on | (around & ~said);
}

const MnfListStyle *
mnf_odt_styles_get_list (MnfOdtStyles *self, const char *name)
{
  const MnfListStyle *list = NULL;

  if (name != NULL)
    list = g_hash_table_lookup (self->automatic.lists, name);
  if (name != NULL && list == NULL)
    list = g_hash_table_lookup (self->common.lists, name);
  return list;
}
