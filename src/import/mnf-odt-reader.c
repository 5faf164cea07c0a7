/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-reader.h"

#include <string.h>

#include "mnf-archive.h"
#include "mnf-import-collector.h"
#include "mnf-import-words.h"
#include "mnf-odt-styles.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define MOST_SPACES 1000 /* in one place */

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
static const MnfXmlNamespace namespaces[] = {
  { "draw", ODF "drawing:1.0" },
  { "fo", ODF "xsl-fo-compatible:1.0" },
  { "manifest", ODF "manifest:1.0" },
  { "office", ODF "office:1.0" },
  { "style", ODF "style:1.0" },
  { "svg", ODF "svg-compatible:1.0" },
  { "table", ODF "table:1.0" },
  { "text", ODF "text:1.0" },
  { NULL },
};

typedef enum
{
  CONTENT, /* of any other element: is read as if it stood without it */
  PARAGRAPH,
  HEADING,
  LIST,
  LIST_ITEM,
  SPAN,
  SPACES,
  TAB,
  LINE_BREAK,
  LEFT_OUT,
} Part;

static const MnfXmlPart parts[] = {
  { "text:p", PARAGRAPH },
  { "text:h", HEADING },
  { "text:list", LIST },
  { "text:list-item", LIST_ITEM },
  { "text:span", SPAN },
  { "text:s", SPACES },
  { "text:tab", TAB },
  { "text:line-break", LINE_BREAK },
  { "text:note", LEFT_OUT },
  { "text:page-number", LEFT_OUT },
  { "text:page-count", LEFT_OUT },
  { "text:ruby-text", LEFT_OUT },
  { "text:script", LEFT_OUT },
  { "text:tracked-changes", LEFT_OUT },
  { "office:annotation", LEFT_OUT },
  { "office:binary-data", LEFT_OUT },
  { "office:forms", LEFT_OUT },
  { "svg:desc", LEFT_OUT },
  { "svg:title", LEFT_OUT },
  { "table:covered-table-cell", LEFT_OUT },
  { NULL, CONTENT },
};

typedef struct
{
  MnfArchive *archive;
  MnfOdtStyles *styles;
  GHashTable *counters; /* name of a list style → MnfListCounter */
  char *last_style;     /* of the list before */
  MnfImportCollector collector;
  MnfXmlReader *xml; /* of the part that is being read */
  GError *error;     /* what went wrong first; nothing is added from then on */
} Reader;

/* What is around the place where the reader is. */
typedef struct
{
  MnfImportParagraphKind kind; /* of plain paragraphs */
  char *list_style;            /* name; NULL outside of lists */
  guint list_level;            /* from 1; 0 outside of lists */
  gboolean begins_item;        /* whether the next paragraph has the item's mark */
} Context;

static void read_blocks (Reader *self, Context *context);

static gboolean
next (Reader *self, int depth)
{
  return self->error == NULL && mnf_xml_reader_next (self->xml, depth);
}

/* Words */

/* White space in the file is one space, or none where one stands already. */
static void
append_text (MnfImportWords *words, const char *text, MnfRunFlags emphasis)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\r\n");

      mnf_import_words_append (words, text, (gssize) length, emphasis);
      text += length;
      if (*text != '\0' && words->text->len > 0 &&
          words->text->str[words->text->len - 1] != ' ')
        mnf_import_words_append (words, " ", 1, emphasis);
      text += strspn (text, " \t\r\n");
    }
}

static void
append_spaces (Reader *self, MnfImportWords *words)
{
  int n = mnf_xml_reader_get_int_attribute (self->xml, "text:c", 1);

  for (n = MIN (n, MOST_SPACES); n > 0; n--)
    mnf_import_words_append (words, " ", 1, 0);
}

static gboolean
is_drawing (MnfXmlReader *xml)
{
  return g_str_has_prefix (mnf_xml_reader_get_name (xml), "draw:");
}

static void
read_words (Reader *self, Context *context, MnfImportWords *words, MnfRunFlags emphasis)
{
  int depth = mnf_xml_reader_get_depth (self->xml);

  while (next (self, depth))
    {
      const char *text = mnf_xml_reader_get_text (self->xml);
      Part part = mnf_xml_reader_get_part (self->xml, parts);

      if (text != NULL)
        append_text (words, text, emphasis);
      else if (part == SPACES)
        append_spaces (self, words);
      else if (part == TAB)
        mnf_import_words_append (words, "\t", 1, 0);
      else if (part == LINE_BREAK)
        mnf_import_words_append (words, "\n", 1, 0);
      else if (part == SPAN)
        {
          const char *style = mnf_xml_reader_get_attribute (self->xml, "text:style-name");

          read_words (self, context, words,
                      mnf_odt_styles_get_emphasis (self->styles, "text", style,
                                                   emphasis));
        }
      else if (is_drawing (self->xml))
        {
          Context inside = { .kind = context->kind };

          read_blocks (self, &inside);
        }
      else if (part == CONTENT)
        read_words (self, context, words, emphasis);
    }
}

/* Paragraphs */

/* The mark of the item whose first paragraph this is. */
static char *
next_mark (Reader *self, Context *context)
{
  const MnfListStyle *style = mnf_odt_styles_get_list (self->styles, context->list_style);

  context->begins_item = FALSE;
  return style != NULL ? mnf_list_counter_next (g_hash_table_lookup (self->counters,
                                                                     context->list_style),
                                                style, context->list_level - 1)
                       : g_strdup ("");
}

static void
read_paragraph (Reader *self, Context *context, gboolean is_heading)
{
  const char *style = mnf_xml_reader_get_attribute (self->xml, "text:style-name");
  g_auto (MnfImportWords) words;
  MnfImportParagraphKind kind = is_heading ? MNF_IMPORT_HEADING : context->kind;
  MnfRunFlags emphasis = 0;
  guint index = self->collector.paragraphs->len;
  char *mark = context->begins_item ? next_mark (self, context) : NULL;

  mnf_import_words_init (&words);
  /* Headings are bold by themselves. */
  if (!is_heading)
    emphasis = mnf_odt_styles_get_emphasis (self->styles, "paragraph", style, 0);
  if (mark != NULL && *mark != '\0' && kind == MNF_IMPORT_BODY)
    kind = MNF_IMPORT_LIST_ITEM;

  read_words (self, context, &words, emphasis);
  if (self->error != NULL)
    g_free (mark);
  else
    mnf_import_collector_take_at (&self->collector, index, kind,
                                  mnf_import_words_finish (&words), mark, &self->error);
}

static gboolean
is_true (MnfXmlReader *xml, const char *name)
{
  const char *value = mnf_xml_reader_get_attribute (xml, name);

  return value != NULL && g_str_equal (value, "true");
}

/* Begins the numbering of the lists in @style, anew if it is not to go on. */
static void
prepare_counter (Reader *self, const char *style, gboolean is_same)
{
  MnfListCounter *counter = g_hash_table_lookup (self->counters, style);

  if (counter == NULL)
    {
      counter = g_new (MnfListCounter, 1);
      g_hash_table_insert (self->counters, g_strdup (style), counter);
      is_same = FALSE;
    }
  if (!is_same)
    mnf_list_counter_reset (counter);
}

/* Whether the list that @xml is at goes on with the numbers of an earlier one in
 * @style. */
static gboolean
goes_on (Reader *self, const char *style)
{
  const char *list = mnf_xml_reader_get_attribute (self->xml, "text:continue-list");

  return list != NULL || (is_true (self->xml, "text:continue-numbering") &&
                          g_strcmp0 (self->last_style, style) == 0);
}

static void
read_list (Reader *self, Context *around)
{
  g_autofree char *style =
    g_strdup (mnf_xml_reader_get_attribute (self->xml, "text:style-name"));
  Context context = { around->kind, style != NULL ? style : around->list_style,
                      around->list_level + 1 };

  if (context.list_style != NULL)
    prepare_counter (self, context.list_style,
                     context.list_level > 1 || goes_on (self, context.list_style));
  g_free (self->last_style);
  self->last_style = g_strdup (context.list_style);
  read_blocks (self, &context);
}

static void
read_item (Reader *self, Context *around)
{
  int start = mnf_xml_reader_get_int_attribute (self->xml, "text:start-value", -1);
  Context context = *around;
  MnfListCounter *counter = NULL;

  if (context.list_style != NULL && context.list_level <= MNF_LIST_LEVELS)
    counter = g_hash_table_lookup (self->counters, context.list_style);
  if (counter != NULL && start > 0)
    counter->numbers[context.list_level - 1] = start - 1;

  context.begins_item = context.list_level > 0;
  read_blocks (self, &context);
}

static void
read_blocks (Reader *self, Context *context)
{
  int depth = mnf_xml_reader_get_depth (self->xml);

  while (next (self, depth))
    switch (mnf_xml_reader_get_part (self->xml, parts))
      {
      case PARAGRAPH:
      case HEADING:
        read_paragraph (self, context,
                        mnf_xml_reader_get_part (self->xml, parts) == HEADING);
        break;
      case LIST:
        read_list (self, context);
        break;
      case LIST_ITEM:
        read_item (self, context);
        break;
      case CONTENT:
        if (mnf_xml_reader_get_text (self->xml) == NULL)
          read_blocks (self, context);
        break;
      default:
        break;
      }
}

/* Parts of the document */

static void
read_header (Reader *self)
{
  gboolean is_header =
    g_str_has_prefix (mnf_xml_reader_get_name (self->xml), "style:header");
  Context context = { is_header ? MNF_IMPORT_PAGE_HEADER : MNF_IMPORT_PAGE_FOOTER };

  read_blocks (self, &context);
}

/* What is in the elements that hold the document: styles, pages, body. */
static void
read_part (Reader *self, int depth)
{
  while (next (self, depth))
    {
      const char *name = mnf_xml_reader_get_name (self->xml);

      if (g_str_equal (name, "office:styles") ||
          g_str_equal (name, "office:automatic-styles"))
        mnf_odt_styles_read (self->styles, self->xml);
      else if (g_str_has_prefix (name, "style:header") ||
               g_str_has_prefix (name, "style:footer"))
        read_header (self);
      else if (g_str_equal (name, "office:text"))
        {
          Context context = { MNF_IMPORT_BODY };

          read_blocks (self, &context);
        }
      else if (g_str_has_prefix (name, "office:") ||
               g_str_equal (name, "style:master-page"))
        read_part (self, mnf_xml_reader_get_depth (self->xml));
    }
}

static gboolean
read_member (Reader *self, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = mnf_archive_read (self->archive, name, error);
  g_autoptr (MnfXmlReader) xml = NULL;

  if (bytes == NULL)
    return FALSE;

  xml = mnf_xml_reader_new (bytes, namespaces);
  self->xml = xml;
  read_part (self, -1);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return mnf_xml_reader_check (xml, error);
}

static gboolean
check_type (MnfArchive *archive, GError **error)
{
  g_autoptr (GBytes) type = NULL;
  const char *data;
  gsize length;

  if (mnf_archive_has (archive, "mimetype"))
    {
      type = mnf_archive_read (archive, "mimetype", error);
      if (type == NULL)
        return FALSE;
      data = g_bytes_get_data (type, &length);
      if (length >= strlen (MEDIA_TYPE) &&
          memcmp (data, MEDIA_TYPE, strlen (MEDIA_TYPE)) == 0)
        return TRUE;
    }

  mnf_import_error_set (error, MNF_IMPORT_ERROR_NOT_THIS_FORMAT);
  return FALSE;
}

/* The list of members says how each is encrypted; the members themselves look like
 * any others. Nothing else in the list matters, not even if it can be read. */
static gboolean
check_manifest (MnfArchive *archive, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MnfXmlReader) xml = NULL;

  if (!mnf_archive_has (archive, "META-INF/manifest.xml"))
    return TRUE;
  bytes = mnf_archive_read (archive, "META-INF/manifest.xml", error);
  if (bytes == NULL)
    return FALSE;

  xml = mnf_xml_reader_new (bytes, namespaces);
  mnf_xml_reader_next (xml, -1);
  while (mnf_xml_reader_next (xml, 0))
    while (mnf_xml_reader_next (xml, 1))
      if (mnf_xml_reader_is (xml, "manifest:encryption-data"))
        {
          mnf_import_error_set (error, MNF_IMPORT_ERROR_ENCRYPTED);
          return FALSE;
        }
  return TRUE;
}

static gboolean
read_document (Reader *self, GError **error)
{
  return check_type (self->archive, error) && check_manifest (self->archive, error) &&
         (!mnf_archive_has (self->archive, "styles.xml") ||
          read_member (self, "styles.xml", error)) &&
         read_member (self, "content.xml", error);
}

GPtrArray *
mnf_odt_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (MnfArchive) archive = mnf_archive_new (bytes, error);
  g_autoptr (MnfOdtStyles) styles = mnf_odt_styles_new ();
  g_autoptr (GHashTable) counters =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = { archive, styles, counters };
  GPtrArray *paragraphs = NULL;

  if (archive == NULL)
    return NULL;

  mnf_import_collector_init (&reader.collector, cancellable);
  if (read_document (&reader, error))
    paragraphs = mnf_import_collector_finish (&reader.collector, error);
  mnf_import_collector_clear (&reader.collector);
  g_free (reader.last_style);

  return paragraphs;
}
