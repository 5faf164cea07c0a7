/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-markdown-reader.h"

#include <cmark.h>
#include <string.h>

#include "mnf-import-collector.h"
#include "mnf-import-words.h"
#include "mnf-text-reader.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

typedef struct
{
  MnfImportCollector collector;
  MnfImportWords words;
  char *label;            /* of the list item that begins; NULL once it has begun */
  guint n_bold, n_italic; /* how many of these are open */
} Reader;

static char *
create_label (cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  int number = cmark_node_get_list_start (list);
  gboolean is_paren = cmark_node_get_list_delim (list) == CMARK_PAREN_DELIM;

  if (cmark_node_get_list_type (list) != CMARK_ORDERED_LIST)
    return g_strdup ("•");

  while ((item = cmark_node_previous (item)) != NULL)
    number++;
  return g_strdup_printf ("%d%c", number, is_paren ? ')' : '.');
}

static void
append (Reader *self, const char *text)
{
  mnf_import_words_append (&self->words, text, -1,
                           (self->n_bold > 0 ? MNF_RUN_BOLD : 0) |
                             (self->n_italic > 0 ? MNF_RUN_ITALIC : 0));
}

static gboolean
is_line_break (const char *html)
{
  return g_regex_match_simple ("^<br */?>$", html, G_REGEX_CASELESS, 0);
}

/* Words that are whole in their node. */
static void
append_leaf (Reader *self, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_SOFTBREAK:
      append (self, " ");
      break;
    case CMARK_NODE_LINEBREAK:
      append (self, "\n");
      break;
    case CMARK_NODE_HTML_INLINE:
      append (self, is_line_break (cmark_node_get_literal (node))
                      ? "\n"
                      : cmark_node_get_literal (node));
      break;
    default:
      if (cmark_node_get_literal (node) != NULL)
        append (self, cmark_node_get_literal (node));
    }
}

static gboolean
end_paragraph (Reader *self, MnfImportParagraphKind kind, GError **error)
{
  char *text = mnf_import_words_finish (&self->words);

  if (kind == MNF_IMPORT_BODY && self->label != NULL)
    kind = MNF_IMPORT_LIST_ITEM;
  return mnf_import_collector_take (&self->collector, kind, text,
                                    g_steal_pointer (&self->label), error);
}

static gboolean
read_node (Reader *self, cmark_node *node, gboolean is_begin, GError **error)
{
  int step = is_begin ? 1 : -1;

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      self->n_bold += step;
      return TRUE;
    case CMARK_NODE_EMPH:
      self->n_italic += step;
      return TRUE;
    case CMARK_NODE_ITEM:
      g_free (self->label);
      self->label = is_begin ? create_label (node) : NULL;
      return TRUE;
    case CMARK_NODE_PARAGRAPH:
      return is_begin || end_paragraph (self, MNF_IMPORT_BODY, error);
    case CMARK_NODE_HEADING:
      return is_begin || end_paragraph (self, MNF_IMPORT_HEADING, error);
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      append_leaf (self, node);
      return end_paragraph (self, MNF_IMPORT_BODY, error);
    default:
      append_leaf (self, node);
      return TRUE;
    }
}

static GPtrArray *
read_document (Reader *self, const char *text, GError **error)
{
  g_autoptr (cmark_node) document =
    cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
  g_autoptr (cmark_iter) iter = cmark_iter_new (document);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (!read_node (self, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER, error))
      return NULL;

  return mnf_import_collector_finish (&self->collector, error);
}

GPtrArray *
mnf_markdown_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = mnf_text_reader_decode (bytes, error);
  Reader reader = { .label = NULL };
  GPtrArray *paragraphs;

  if (text == NULL)
    return NULL;

  mnf_import_collector_init (&reader.collector, cancellable);
  mnf_import_words_init (&reader.words);
  paragraphs = read_document (&reader, text, error);
  mnf_import_collector_clear (&reader.collector);
  mnf_import_words_clear (&reader.words);
  g_free (reader.label);

  return paragraphs;
}
