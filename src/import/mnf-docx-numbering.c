/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-numbering.h"

#include "mnf-list-mark.h"

/* What w:abstractNum says. Lists made of the same one go on with its numbers. */
typedef struct
{
  MnfListStyle *style;
  MnfListCounter counter;
} Template;

/* What w:num says. */
typedef struct
{
  Template *template;  /* borrowed */
  MnfListStyle *style; /* the template's with what this list has otherwise */
  gboolean starts_anew[MNF_LIST_LEVELS]; /* whether a level has still to begin */
} List;

struct _MnfDocxNumbering
{
  GHashTable *templates; /* id → Template */
  GHashTable *lists;     /* id → List */
};

static void
template_free (gpointer data)
{
  Template *template = data;

  mnf_list_style_free (template->style);
  g_free (template);
}

static void
list_free (gpointer data)
{
  List *list = data;

  mnf_list_style_free (list->style);
  g_free (list);
}

MnfDocxNumbering *
mnf_docx_numbering_new (void)
{
  MnfDocxNumbering *self = g_new (MnfDocxNumbering, 1);

  self->templates = g_hash_table_new_full (NULL, NULL, NULL, template_free);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, list_free);
  return self;
}

void
mnf_docx_numbering_free (MnfDocxNumbering *self)
{
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->templates);
  g_free (self);
}

static MnfListNumber
get_number (const char *format)
{
  static const struct
  {
    const char *format;
    MnfListNumber number;
  } numbers[] = {
    { "decimalZero", MNF_LIST_NUMBER_DECIMAL_ZERO },
    { "upperLetter", MNF_LIST_NUMBER_UPPER_LETTERS },
    { "lowerLetter", MNF_LIST_NUMBER_LOWER_LETTERS },
    { "upperRoman", MNF_LIST_NUMBER_UPPER_ROMAN },
    { "lowerRoman", MNF_LIST_NUMBER_LOWER_ROMAN },
    { "none", MNF_LIST_NUMBER_NONE },
    { "bullet", MNF_LIST_NUMBER_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (numbers[i].format, format))
      return numbers[i].number;
  return MNF_LIST_NUMBER_DECIMAL;
}

/* @xml is at w:lvl. */
static void
read_level (MnfListStyle *style, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  int level = mnf_xml_reader_get_int_attribute (xml, "w:ilvl", -1);
  g_autofree char *format = NULL;
  g_autofree char *pattern = NULL;
  int start = 1;

  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "w:start"))
      start = mnf_xml_reader_get_int_attribute (xml, "w:val", 1);
    else if (mnf_xml_reader_is (xml, "w:numFmt") && format == NULL)
      format = g_strdup (mnf_xml_reader_get_attribute (xml, "w:val"));
    else if (mnf_xml_reader_is (xml, "w:lvlText") && pattern == NULL)
      pattern = g_strdup (mnf_xml_reader_get_attribute (xml, "w:val"));

  /* Bullets are characters of fonts that nobody else has. */
  if (g_strcmp0 (format, "bullet") == 0 && pattern != NULL && *pattern != '\0')
    {
      g_free (pattern);
      pattern = g_strdup ("•");
    }
  if (level >= 0)
    mnf_list_style_take_level (style, (guint) level,
                               get_number (format != NULL ? format : "decimal"), start,
                               g_steal_pointer (&pattern));
}

static void
read_template (MnfDocxNumbering *self, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  int id = mnf_xml_reader_get_int_attribute (xml, "w:abstractNumId", 0);
  Template *template = g_new (Template, 1);

  template->style = mnf_list_style_new ();
  mnf_list_counter_reset (&template->counter);
  if (!g_hash_table_insert (self->templates, GINT_TO_POINTER (id), template))
    g_hash_table_remove_all (self->lists); /* they may be made of the one replaced */

  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "w:lvl"))
      read_level (template->style, xml);
}

/* @xml is at w:lvlOverride. */
static void
read_override (List *list, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  int level = mnf_xml_reader_get_int_attribute (xml, "w:ilvl", -1);

  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "w:lvl"))
      read_level (list->style, xml);
    else if (mnf_xml_reader_is (xml, "w:startOverride") && level >= 0 &&
             level < MNF_LIST_LEVELS)
      {
        list->style->levels[level].start =
          MAX (mnf_xml_reader_get_int_attribute (xml, "w:val", 1), 0);
        list->starts_anew[level] = TRUE;
      }
}

static void
read_list (MnfDocxNumbering *self, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  int id = mnf_xml_reader_get_int_attribute (xml, "w:numId", 0);
  List *list = NULL;

  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "w:abstractNumId") && list == NULL)
      {
        int template_id = mnf_xml_reader_get_int_attribute (xml, "w:val", 0);
        Template *template =
          g_hash_table_lookup (self->templates, GINT_TO_POINTER (template_id));

        if (template == NULL)
          return;
        list = g_new0 (List, 1);
        list->template = template;
        list->style = mnf_list_style_copy (template->style);
        g_hash_table_insert (self->lists, GINT_TO_POINTER (id), list);
      }
    else if (mnf_xml_reader_is (xml, "w:lvlOverride") && list != NULL)
      read_override (list, xml);
}

void
mnf_docx_numbering_read (MnfDocxNumbering *self, MnfXmlReader *xml)
{
  mnf_xml_reader_next (xml, -1);
  while (mnf_xml_reader_next (xml, 0))
    if (mnf_xml_reader_is (xml, "w:abstractNum"))
      read_template (self, xml);
    else if (mnf_xml_reader_is (xml, "w:num"))
      read_list (self, xml);
}

char *
mnf_docx_numbering_next (MnfDocxNumbering *self, int id, int level)
{
  List *list = g_hash_table_lookup (self->lists, GINT_TO_POINTER (id));

  if (list == NULL)
    return NULL;

  level = CLAMP (level, 0, MNF_LIST_LEVELS - 1);
  if (list->starts_anew[level])
    list->template->counter.numbers[level] = MNF_LIST_NOT_BEGUN;
  list->starts_anew[level] = FALSE;
  return mnf_list_counter_next (&list->template->counter, list->style, (guint) level);
}
