/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-styles.h"

#include "mnf-docx-package.h"

#define MOST_PARENTS 32 /* styles can be each other's parent */

typedef struct
{
  char *parent; /* the style that says what this one does not; or NULL */
  MnfDocxWordProperties words;
  MnfDocxParagraphProperties paragraph;
} Style;

struct _MnfDocxStyles
{
  GHashTable *styles; /* id → Style */
  char *usual;        /* id of that of paragraphs without one; NULL for none */
};

/* Properties */

void
mnf_docx_word_properties_clear (MnfDocxWordProperties *self)
{
  g_free (self->style);
}

void
mnf_docx_word_properties_read (MnfDocxWordProperties *self, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);

  while (mnf_xml_reader_next (xml, depth))
    {
      MnfRunFlags flag = mnf_xml_reader_is (xml, "w:b")   ? MNF_RUN_BOLD
                         : mnf_xml_reader_is (xml, "w:i") ? MNF_RUN_ITALIC
                                                          : 0;

      self->said |= flag;
      if (flag != 0 && mnf_docx_is_on (xml))
        self->on |= flag;
      else if (mnf_xml_reader_is (xml, "w:vanish"))
        self->is_hidden = mnf_docx_is_on (xml);
      else if (mnf_xml_reader_is (xml, "w:rStyle") && self->style == NULL)
        self->style = g_strdup (mnf_xml_reader_get_attribute (xml, "w:val"));
    }
}

void
mnf_docx_paragraph_properties_init (MnfDocxParagraphProperties *self)
{
  self->outline_level = self->list_id = self->list_level = MNF_DOCX_UNSAID;
  self->style = NULL;
}

void
mnf_docx_paragraph_properties_clear (MnfDocxParagraphProperties *self)
{
  g_free (self->style);
}

void
mnf_docx_paragraph_properties_read_one (MnfDocxParagraphProperties *self,
                                        MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);

  if (mnf_xml_reader_is (xml, "w:pStyle") && self->style == NULL)
    self->style = g_strdup (mnf_xml_reader_get_attribute (xml, "w:val"));
  else if (mnf_xml_reader_is (xml, "w:outlineLvl"))
    self->outline_level = mnf_xml_reader_get_int_attribute (xml, "w:val", 9);
  else if (mnf_xml_reader_is (xml, "w:numPr"))
    {
      while (mnf_xml_reader_next (xml, depth))
        if (mnf_xml_reader_is (xml, "w:numId"))
          self->list_id = mnf_xml_reader_get_int_attribute (xml, "w:val", 0);
        else if (mnf_xml_reader_is (xml, "w:ilvl"))
          self->list_level = mnf_xml_reader_get_int_attribute (xml, "w:val", 0);
    }
}

/* Styles */

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  mnf_docx_word_properties_clear (&style->words);
  mnf_docx_paragraph_properties_clear (&style->paragraph);
  g_free (style);
}

MnfDocxStyles *
mnf_docx_styles_new (void)
{
  MnfDocxStyles *self = g_new0 (MnfDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  return self;
}

void
mnf_docx_styles_free (MnfDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self->usual);
  g_free (self);
}

/* "heading 1" has this name in all languages. */
static void
read_name (Style *style, MnfXmlReader *xml)
{
  const char *name = mnf_xml_reader_get_attribute (xml, "w:val");

  if (name != NULL && g_ascii_strncasecmp (name, "heading ", 8) == 0 &&
      style->paragraph.outline_level == MNF_DOCX_UNSAID)
    style->paragraph.outline_level = 0;
}

/* @xml is at w:style. */
static void
read_style (MnfDocxStyles *self, MnfXmlReader *xml)
{
  int depth = mnf_xml_reader_get_depth (xml);
  char *id = g_strdup (mnf_xml_reader_get_attribute (xml, "w:styleId"));
  const char *type = mnf_xml_reader_get_attribute (xml, "w:type");
  const char *usual = mnf_xml_reader_get_attribute (xml, "w:default");
  Style *style;

  if (id == NULL)
    return;
  if (g_strcmp0 (type, "paragraph") == 0 && self->usual == NULL && usual != NULL &&
      (g_str_equal (usual, "1") || g_str_equal (usual, "true")))
    self->usual = g_strdup (id);

  style = g_new0 (Style, 1);
  mnf_docx_paragraph_properties_init (&style->paragraph);
  g_hash_table_replace (self->styles, id, style);
  while (mnf_xml_reader_next (xml, depth))
    if (mnf_xml_reader_is (xml, "w:name"))
      read_name (style, xml);
    else if (mnf_xml_reader_is (xml, "w:basedOn") && style->parent == NULL)
      style->parent = g_strdup (mnf_xml_reader_get_attribute (xml, "w:val"));
    else if (mnf_xml_reader_is (xml, "w:rPr"))
      mnf_docx_word_properties_read (&style->words, xml);
    else if (mnf_xml_reader_is (xml, "w:pPr"))
      while (mnf_xml_reader_next (xml, depth + 1))
        mnf_docx_paragraph_properties_read_one (&style->paragraph, xml);
}

void
mnf_docx_styles_read (MnfDocxStyles *self, MnfXmlReader *xml)
{
  mnf_xml_reader_next (xml, -1);
  while (mnf_xml_reader_next (xml, 0))
    if (mnf_xml_reader_is (xml, "w:style"))
      read_style (self, xml);
}

static void
complete (int *value, int of_style)
{
  if (*value == MNF_DOCX_UNSAID)
    *value = of_style;
}

void
mnf_docx_styles_complete (MnfDocxStyles *self, MnfDocxParagraphProperties *properties)
{
  const char *id;

  if (properties->style == NULL)
    properties->style = g_strdup (self->usual);
  id = properties->style;
  for (guint i = 0; id != NULL && i < MOST_PARENTS; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, id);

      if (style == NULL)
        break;
      complete (&properties->outline_level, style->paragraph.outline_level);
      complete (&properties->list_id, style->paragraph.list_id);
      complete (&properties->list_level, style->paragraph.list_level);
      id = style->parent;
    }
}

MnfRunFlags
mnf_docx_styles_get_emphasis (MnfDocxStyles *self, const char *id)
{
  MnfRunFlags said = 0, on = 0;

  for (guint i = 0; id != NULL && i < MOST_PARENTS; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, id);

      if (style == NULL)
        break;
      on |= style->words.on & ~said;
      said |= style->words.said;
      id = style->parent;
    }

  return on;
}
