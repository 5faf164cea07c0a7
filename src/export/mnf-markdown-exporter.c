/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-markdown-exporter.h"

#include <glib/gi18n-lib.h>

#include "compose/mnf-composer.h"
#include "mnf-markdown-text.h"
#include "mnf-text-sink.h"

/* How the words of a block look besides their own emphasis. */
static MnfRunFlags
get_look (MnfBlockKind kind)
{
  switch (kind)
    {
    case MNF_BLOCK_LETTERHEAD:
    case MNF_BLOCK_ADDRESSEE:
    case MNF_BLOCK_SALUTATION:
    case MNF_BLOCK_HEADING:
    case MNF_BLOCK_CLOSING:
      return MNF_RUN_BOLD;
    case MNF_BLOCK_SIGNATURE:
      return MNF_RUN_ITALIC;
    default:
      return 0;
    }
}

/* Whether Markdown numbers such a list by itself: “1.” */
static gboolean
is_numbered (const MnfBlock *item)
{
  return g_ascii_isdigit (*item->label);
}

static gboolean
is_bulleted (const MnfBlock *item)
{
  return g_str_equal (item->label, "•");
}

static void
put_item (MnfTextSink *sink, const MnfBlock *block, gboolean other_marker)
{
  g_autoptr (MnfMarkdownText) text = mnf_markdown_text_new ();
  g_autofree char *marker = NULL;
  g_autofree char *indent = NULL;

  if (is_numbered (block))
    marker = g_strdup_printf ("%u%c ", (guint) g_ascii_strtoull (block->label, NULL, 10),
                              other_marker ? ')' : '.');
  else
    marker = g_strdup (other_marker ? "* " : "- ");
  indent = g_strnfill (strlen (marker), ' ');

  mnf_text_sink_put (sink, marker);
  if (!is_numbered (block) && !is_bulleted (block))
    mnf_markdown_text_add_label (text, block->label, 0);
  mnf_markdown_text_add_block (text, block, 0);
  mnf_markdown_text_write (text, sink, indent);
}

/* The @n_blocks from @block on, as one paragraph. */
static void
put_paragraph (MnfTextSink *sink, const MnfBlock *block, gsize n_blocks)
{
  g_autoptr (MnfMarkdownText) text = mnf_markdown_text_new ();

  for (gsize i = 0; i < n_blocks; i++, block++)
    {
      if (i > 0)
        mnf_markdown_text_break_line (text);
      if (*block->label != '\0')
        mnf_markdown_text_add_label (text, block->label,
                                     block->kind == MNF_BLOCK_SUBJECT ? MNF_RUN_BOLD : 0);
      mnf_markdown_text_add_block (text, block, get_look (block->kind));
    }
  mnf_markdown_text_write (text, sink, "");
}

/* What stands between two blocks. Two lists that meet are told apart by their
 * markers: returns whether the second one's is the other. */
static gboolean
put_gap (MnfTextSink *sink,
         const MnfBlock *previous,
         const MnfBlock *block,
         gboolean other_marker)
{
  gboolean lists_meet =
    previous->kind == MNF_BLOCK_LIST_ITEM && block->kind == MNF_BLOCK_LIST_ITEM;

  if (lists_meet && mnf_block_is_same_list (previous, block))
    return other_marker;

  mnf_text_sink_put (sink, "\n");
  if (previous->kind == MNF_BLOCK_SIGNATURE && block->kind == MNF_BLOCK_SIGNATURE)
    mnf_text_sink_put (sink, "---\n\n");
  return lists_meet && !other_marker;
}

static void
put_body (MnfTextSink *sink, const MnfBlock *blocks, gsize n_blocks)
{
  const MnfBlock *previous = NULL;
  gboolean other_marker = FALSE;

  for (gsize i = 0, n_together; i < n_blocks; i += n_together)
    {
      const MnfBlock *block = &blocks[i];

      n_together = 1;
      if (*block->text == '\0')
        continue; /* a letterhead that is only a picture */

      if (previous != NULL)
        other_marker = put_gap (sink, previous, block, other_marker);
      if (block->kind == MNF_BLOCK_LIST_ITEM)
        put_item (sink, block, other_marker);
      else
        {
          while (i + n_together < n_blocks &&
                 mnf_block_continues (&block[n_together - 1], &block[n_together]))
            n_together++;
          put_paragraph (sink, block, n_together);
        }
      previous = &block[n_together - 1];
    }
}

static gboolean
write_markdown (MnfManifestation *manifestation,
                const MnfExportOptions *options,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  MnfTextSink sink;

  mnf_text_sink_init (&sink, stream, cancellable);
  put_body (&sink, blocks, n_blocks);

  return mnf_text_sink_finish (&sink, error);
}

const MnfExporter mnf_markdown_exporter = {
  .id = "markdown",
  .name = N_ ("Markdown"),
  .summary = N_ ("Text with simple marks, for web sites and notes"),
  .extension = "md",
  .media_type = "text/markdown",
  .write = write_markdown,
};
