/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-body.h"

#include "mnf-docx-package.h"
#include "mnf-import-words.h"

#define MOST_HEADERS 64 /* no letter has more sections */

typedef enum
{
  CONTENT, /* of any other element: is read as if it stood without it */
  PARAGRAPH,
  PARAGRAPH_PROPERTIES,
  RUN,
  RUN_PROPERTIES,
  TEXT,
  TAB,
  LINE_BREAK,
  HYPHEN,
  SOFT_HYPHEN,
  FIELD,
  FIELD_MARK,
  INSTRUCTION,
  TEXT_BOX,
  ALTERNATIVES,
  SECTION,
  LEFT_OUT,
} Part;

static const MnfXmlPart parts[] = {
  { "w:p", PARAGRAPH },
  { "w:pPr", PARAGRAPH_PROPERTIES },
  { "w:r", RUN },
  { "w:rPr", RUN_PROPERTIES },
  { "w:t", TEXT },
  { "w:tab", TAB },
  { "w:ptab", TAB },
  { "w:br", LINE_BREAK },
  { "w:cr", LINE_BREAK },
  { "w:noBreakHyphen", HYPHEN },
  { "w:softHyphen", SOFT_HYPHEN },
  { "w:fldSimple", FIELD },
  { "w:fldChar", FIELD_MARK },
  { "w:instrText", INSTRUCTION },
  { "w:txbxContent", TEXT_BOX },
  { "mc:AlternateContent", ALTERNATIVES },
  { "w:sectPr", SECTION },
  { "w:del", LEFT_OUT },
  { "w:moveFrom", LEFT_OUT },
  { "w:rt", LEFT_OUT }, /* how to pronounce a word */
  { "w:sdtPr", LEFT_OUT },
  { "w:tblPr", LEFT_OUT },
  { NULL, CONTENT },
};

/* A paragraph that is being read. */
typedef struct
{
  MnfDocxParagraphProperties properties;
  gboolean is_prepared; /* whether these are all known, and so is what follows */
  MnfRunFlags emphasis; /* of words that say nothing else */
  char *mark;           /* NULL outside of lists */
  MnfImportWords words;
} Paragraph;

/* Words of a paragraph that look the same. */
typedef struct
{
  MnfRunFlags emphasis;
  gboolean is_hidden;
} Run;

static void read_content (MnfDocxBody *self, Paragraph *paragraph, Run *run);

static gboolean
next (MnfDocxBody *self, int depth)
{
  return self->error == NULL && mnf_xml_reader_next (self->xml, depth);
}

/* Words */

static void
append (MnfDocxBody *self, Paragraph *paragraph, const Run *run, const char *text)
{
  if (!run->is_hidden && mnf_docx_fields_show (&self->fields))
    mnf_import_words_append (&paragraph->words, text, -1, run->emphasis);
}

/* The text in the element that the reader is at. Transfer full. */
static char *
read_text (MnfDocxBody *self)
{
  int depth = mnf_xml_reader_get_depth (self->xml);
  GString *text = g_string_new (NULL);

  while (next (self, depth))
    if (mnf_xml_reader_get_text (self->xml) != NULL)
      g_string_append (text, mnf_xml_reader_get_text (self->xml));
  return g_string_free (text, FALSE);
}

/* White space at the ends counts only if the element says so; line breaks are never
 * meant. */
static void
append_text (MnfDocxBody *self, Paragraph *paragraph, const Run *run)
{
  const char *space = mnf_xml_reader_get_attribute (self->xml, "xml:space");
  gboolean keeps_space = g_strcmp0 (space, "preserve") == 0;
  g_autofree char *text = g_strdelimit (read_text (self), "\r\n", ' ');

  append (self, paragraph, run, keeps_space ? text : g_strstrip (text));
}

static void
read_field_mark (MnfDocxBody *self)
{
  const char *type = mnf_xml_reader_get_attribute (self->xml, "w:fldCharType");

  mnf_docx_fields_mark (&self->fields, type != NULL ? type : "");
}

static void
read_instruction (MnfDocxBody *self)
{
  g_autofree char *instruction = read_text (self);

  mnf_docx_fields_add_instruction (&self->fields, instruction);
}

static void
read_field (MnfDocxBody *self, Paragraph *paragraph)
{
  const char *instruction = mnf_xml_reader_get_attribute (self->xml, "w:instr");

  if (instruction == NULL || !mnf_docx_field_is_page_number (instruction))
    read_content (self, paragraph, NULL);
}

/* A style of words switches off what the paragraph's style has on; what the words
 * say themselves goes before both. */
static void
read_run_properties (MnfDocxBody *self, const Paragraph *paragraph, Run *run)
{
  MnfDocxWordProperties properties = { 0 };

  mnf_docx_word_properties_read (&properties, self->xml);
  run->emphasis =
    paragraph->emphasis ^ mnf_docx_styles_get_emphasis (self->styles, properties.style);
  run->emphasis = (run->emphasis & ~properties.said) | properties.on;
  run->is_hidden = properties.is_hidden;
  mnf_docx_word_properties_clear (&properties);
}

/* Reads what the reader is at within a run. */
static void
read_run_part (MnfDocxBody *self, Paragraph *paragraph, Run *run)
{
  switch (mnf_xml_reader_get_part (self->xml, parts))
    {
    case RUN_PROPERTIES:
      read_run_properties (self, paragraph, run);
      break;
    case TEXT:
      append_text (self, paragraph, run);
      break;
    case TAB:
      append (self, paragraph, run, "\t");
      break;
    case LINE_BREAK:
      append (self, paragraph, run, "\n");
      break;
    case HYPHEN:
      append (self, paragraph, run, "\u2011");
      break;
    case SOFT_HYPHEN:
      append (self, paragraph, run, "\u00ad");
      break;
    case FIELD_MARK:
      read_field_mark (self);
      break;
    case INSTRUCTION:
      read_instruction (self);
      break;
    default:
      break;
    }
}

/* Sections */

static void
add_header (GPtrArray *headers, const char *id)
{
  if (headers->len < MOST_HEADERS &&
      !g_ptr_array_find_with_equal_func (headers, id, g_str_equal, NULL))
    g_ptr_array_add (headers, g_strdup (id));
}

/* The headers and footers of some pages; those of first pages are kept in the file
 * even if these are to look like all others. */
static void
read_section (MnfDocxBody *self)
{
  int depth = mnf_xml_reader_get_depth (self->xml);
  g_autoptr (GPtrArray) of_first = g_ptr_array_new_with_free_func (g_free);
  gboolean has_first = FALSE;

  while (next (self, depth))
    if (mnf_xml_reader_is (self->xml, "w:titlePg"))
      has_first = mnf_docx_is_on (self->xml);
    else if (mnf_xml_reader_is (self->xml, "w:headerReference") ||
             mnf_xml_reader_is (self->xml, "w:footerReference"))
      {
        const char *type = mnf_xml_reader_get_attribute (self->xml, "w:type");
        const char *id = mnf_xml_reader_get_attribute (self->xml, "r:id");

        if (id != NULL)
          add_header (g_strcmp0 (type, "first") == 0 ? of_first : self->headers, id);
      }

  for (guint i = 0; has_first && i < of_first->len; i++)
    add_header (self->headers, of_first->pdata[i]);
}

/* Paragraphs */

static gboolean
is_heading (const Paragraph *paragraph)
{
  return paragraph->properties.outline_level >= 0 &&
         paragraph->properties.outline_level < 9;
}

/* All properties are known: the style completes them. */
static void
prepare (MnfDocxBody *self, Paragraph *paragraph)
{
  MnfDocxParagraphProperties *properties = &paragraph->properties;

  if (paragraph->is_prepared)
    return;

  paragraph->is_prepared = TRUE;
  mnf_docx_styles_complete (self->styles, properties);
  if (properties->list_id > 0)
    paragraph->mark = mnf_docx_numbering_next (self->numbering, properties->list_id,
                                               properties->list_level);
  /* Headings are bold by themselves. */
  if (!is_heading (paragraph))
    paragraph->emphasis = mnf_docx_styles_get_emphasis (self->styles, properties->style);
}

static void
read_properties (MnfDocxBody *self, Paragraph *paragraph)
{
  int depth = mnf_xml_reader_get_depth (self->xml);

  while (next (self, depth))
    if (mnf_xml_reader_get_part (self->xml, parts) == SECTION)
      read_section (self);
    else
      mnf_docx_paragraph_properties_read_one (&paragraph->properties, self->xml);
}

static void
read_run (MnfDocxBody *self, Paragraph *paragraph)
{
  Run run;

  prepare (self, paragraph);
  run = (Run){ paragraph->emphasis };
  read_content (self, paragraph, &run);
}

/* What hangs on the paragraph comes behind it. */
static void
read_paragraph (MnfDocxBody *self)
{
  guint index = self->collector->paragraphs->len;
  Paragraph paragraph = { 0 };
  MnfImportParagraphKind kind = self->kind;
  gboolean has_mark;

  mnf_docx_paragraph_properties_init (&paragraph.properties);
  mnf_import_words_init (&paragraph.words);
  read_content (self, &paragraph, NULL);
  prepare (self, &paragraph);

  has_mark = paragraph.mark != NULL && *paragraph.mark != '\0';
  if (kind == MNF_IMPORT_BODY)
    kind = is_heading (&paragraph) ? MNF_IMPORT_HEADING
           : has_mark              ? MNF_IMPORT_LIST_ITEM
                                   : MNF_IMPORT_BODY;
  if (self->error == NULL)
    mnf_import_collector_take_at (self->collector, index, kind,
                                  mnf_import_words_finish (&paragraph.words),
                                  g_steal_pointer (&paragraph.mark), &self->error);

  g_free (paragraph.mark);
  mnf_import_words_clear (&paragraph.words);
  mnf_docx_paragraph_properties_clear (&paragraph.properties);
}

/* The same for programs of different age: the first is the best. */
static void
read_alternatives (MnfDocxBody *self, Paragraph *paragraph, Run *run)
{
  int depth = mnf_xml_reader_get_depth (self->xml);

  while (next (self, depth))
    if (mnf_xml_reader_is (self->xml, "mc:Choice"))
      {
        read_content (self, paragraph, run);
        break;
      }
}

/* Reads what the element holds that the reader is at; @paragraph and @run are what
 * is around it, NULL for none. */
static void
read_content (MnfDocxBody *self, Paragraph *paragraph, Run *run)
{
  int depth = mnf_xml_reader_get_depth (self->xml);

  while (next (self, depth))
    switch (mnf_xml_reader_get_part (self->xml, parts))
      {
      case PARAGRAPH:
        read_paragraph (self);
        break;
      case PARAGRAPH_PROPERTIES:
        if (paragraph != NULL)
          read_properties (self, paragraph);
        break;
      case RUN:
        if (paragraph != NULL)
          read_run (self, paragraph);
        break;
      case FIELD:
        read_field (self, paragraph);
        break;
      case TEXT_BOX:
        read_content (self, NULL, NULL);
        break;
      case ALTERNATIVES:
        read_alternatives (self, paragraph, run);
        break;
      case SECTION:
        read_section (self);
        break;
      case LEFT_OUT:
        break;
      case CONTENT:
        if (mnf_xml_reader_get_text (self->xml) == NULL)
          read_content (self, paragraph, run);
        break;
      default:
        if (run != NULL)
          read_run_part (self, paragraph, run);
      }
}

gboolean
mnf_docx_body_read (MnfDocxBody *self, GError **error)
{
  mnf_docx_fields_init (&self->fields);
  self->error = NULL;
  read_content (self, NULL, NULL);
  mnf_docx_fields_clear (&self->fields);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return mnf_xml_reader_check (self->xml, error);
}
