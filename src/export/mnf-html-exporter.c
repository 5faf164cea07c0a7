/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-html-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/mnf-composer.h"
#include "mnf-html-style.h"
#include "mnf-picture.h"
#include "mnf-stretch.h"
#include "mnf-text-sink.h"
#include "mnf-xml.h"

#define PIXELS_PER_POINT (96.0 / 72.0) /* of CSS, which are a length */

/* What each kind of block is in HTML. */
static const struct
{
  const char *part;    /* of the page */
  const char *group;   /* class of what holds all of a kind together, if anything does */
  const char *element; /* the block itself … */
  const char *class;   /* … and its class, if it needs one */
  gboolean lead;       /* whether its first line stands out */
} shapes[] = {
  [MNF_BLOCK_LETTERHEAD] = { "header", NULL, "p", "letterhead", TRUE },
  [MNF_BLOCK_LEGEND] = { "header", NULL, "p", "legend" },
  [MNF_BLOCK_REFERENCE] = { "header", NULL, "p", "reference" },
  [MNF_BLOCK_DATELINE] = { "main", NULL, "p", "dateline" },
  [MNF_BLOCK_SUBJECT] = { "main", NULL, "h1", NULL },
  [MNF_BLOCK_ADDRESSEE] = { "main", NULL, "p", "addressee" },
  [MNF_BLOCK_SALUTATION] = { "main", NULL, "p", "salutation" },
  [MNF_BLOCK_PARAGRAPH] = { "main", NULL, "p", "paragraph" },
  [MNF_BLOCK_HEADING] = { "main", NULL, "h2", NULL },
  [MNF_BLOCK_LIST_ITEM] = { "main", NULL, "li", NULL },
  [MNF_BLOCK_CLOSING] = { "main", NULL, "p", "closing" },
  [MNF_BLOCK_MOTTO] = { "main", NULL, "p", "motto" },
  [MNF_BLOCK_SIGNATURE] = { "main", "signatures", "p", "signature", TRUE },
  [MNF_BLOCK_COPY] = { "main", NULL, "p", "copy" },
  [MNF_BLOCK_ANNEX] = { "main", NULL, "p", "annex" },
  [MNF_BLOCK_INITIALS] = { "main", NULL, "p", "initials" },
  [MNF_BLOCK_FOOTER] = { "footer", NULL, "address", NULL },
};

/* Lists by the label of their first item, which is the first of its style. */
static const struct
{
  const char *label;
  const char *open, *close;
} lists[] = {
  { "A.", "<ol type=\"A\">", "</ol>" },
  { "a)", "<ol type=\"a\" class=\"parenthesis\">", "</ol>" },
  { "I.", "<ol type=\"I\">", "</ol>" },
  { "1.", "<ol>", "</ol>" },
  { "•", "<ul>", "</ul>" },
};

/* Texts */

/* Words, with the line breaks that were asked for. */
static void
put_lines (MnfTextSink *sink, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', end - text);

      mnf_xml_put_text (sink, text, (line_end != NULL ? line_end : end) - text);
      if (line_end == NULL)
        break;
      mnf_text_sink_put (sink, "<br>\n");
      text = line_end + 1;
    }
}

static void
put_words (MnfTextSink *sink, const MnfBlock *block, guint start, guint end)
{
  for (MnfStretch stretch = { .end = start }; mnf_stretch_next (&stretch, block, end);)
    {
      mnf_text_sink_put (sink, stretch.flags & MNF_RUN_BOLD ? "<strong>" : "");
      mnf_text_sink_put (sink, stretch.flags & MNF_RUN_ITALIC ? "<em>" : "");
      put_lines (sink, block->text + stretch.start, stretch.end - stretch.start);
      mnf_text_sink_put (sink, stretch.flags & MNF_RUN_ITALIC ? "</em>" : "");
      mnf_text_sink_put (sink, stretch.flags & MNF_RUN_BOLD ? "</strong>" : "");
    }
}

/* Blocks */

static void
put_block (MnfTextSink *sink, const MnfBlock *block)
{
  const char *element = shapes[block->kind].element;
  guint length = strlen (block->text);
  guint lead = shapes[block->kind].lead ? strcspn (block->text, "\n") : 0;

  if (length == 0)
    return; /* a letterhead that is only a picture */

  mnf_text_sink_printf (sink, "<%s", element);
  if (shapes[block->kind].class != NULL)
    mnf_xml_put_attribute (sink, "class", shapes[block->kind].class);
  mnf_text_sink_put (sink, ">");

  /* A list numbers its items by itself. */
  if (block->kind != MNF_BLOCK_LIST_ITEM && *block->label != '\0')
    {
      mnf_text_sink_put (sink, "<span class=\"label\">");
      mnf_xml_put_text (sink, block->label, strlen (block->label));
      mnf_text_sink_put (sink, "</span> ");
    }
  if (lead > 0)
    {
      mnf_text_sink_put (sink, "<b>");
      put_words (sink, block, 0, lead);
      mnf_text_sink_put (sink, "</b>");
    }
  put_words (sink, block, lead, length);
  mnf_text_sink_printf (sink, "</%s>\n", element);
}

/* The picture in the size that it has on the page. */
static void
put_image (MnfTextSink *sink, MnfLetter *letter)
{
  g_autoptr (MnfPicture) picture = mnf_picture_new (letter);
  g_autofree char *data = NULL;

  if (picture == NULL)
    return;

  data = g_base64_encode (g_bytes_get_data (picture->bytes, NULL),
                          g_bytes_get_size (picture->bytes));
  mnf_text_sink_put (sink, "<img");
  mnf_xml_put_attribute (sink, "alt", picture->alternative);
  mnf_text_sink_printf (sink, " width=\"%.0f\" height=\"%.0f\"",
                        picture->width * PIXELS_PER_POINT,
                        picture->height * PIXELS_PER_POINT);
  mnf_text_sink_printf (sink, " src=\"data:%s;base64,", picture->media_type);
  mnf_text_sink_put (sink, data);
  mnf_text_sink_put (sink, "\">\n");
}

/* What is open around the blocks, NULL where nothing is. */
typedef struct
{
  const char *part;
  const char *group;
  const char *list_end;
} Nesting;

static void
close_group (MnfTextSink *sink, Nesting *nesting)
{
  if (nesting->list_end != NULL)
    mnf_text_sink_printf (sink, "%s\n", nesting->list_end);
  if (nesting->group != NULL)
    mnf_text_sink_put (sink, "</div>\n");
  nesting->list_end = nesting->group = NULL;
}

static void
close_part (MnfTextSink *sink, Nesting *nesting)
{
  close_group (sink, nesting);
  if (nesting->part != NULL)
    mnf_text_sink_printf (sink, "</%s>\n", nesting->part);
  nesting->part = NULL;
}

static void
open_list (MnfTextSink *sink, Nesting *nesting, const char *first_label)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (lists) && !g_str_equal (lists[i].label, first_label))
    i++;

  mnf_text_sink_printf (sink, "%s\n", lists[i].open);
  nesting->list_end = lists[i].close;
}

/* Opens and closes what stands between @previous (NULL before the first) and
 * @block. */
static void
nest (MnfTextSink *sink,
      Nesting *nesting,
      const MnfBlock *previous,
      const MnfBlock *block)
{
  const char *part = shapes[block->kind].part;
  gboolean same_list = previous != NULL && mnf_block_is_same_list (previous, block);
  gboolean same_group = previous != NULL && previous->kind == block->kind;

  if (nesting->part == NULL || !g_str_equal (nesting->part, part))
    {
      close_part (sink, nesting);
      mnf_text_sink_printf (sink, "<%s>\n", part);
      nesting->part = part;
    }
  else if (!(nesting->list_end != NULL ? same_list : same_group))
    close_group (sink, nesting);

  if (block->kind == MNF_BLOCK_LIST_ITEM && nesting->list_end == NULL)
    open_list (sink, nesting, block->label);
  if (shapes[block->kind].group != NULL && nesting->group == NULL)
    {
      nesting->group = shapes[block->kind].group;
      mnf_text_sink_printf (sink, "<div class=\"%s\">\n", nesting->group);
    }
}

static void
put_body (MnfTextSink *sink, MnfLetter *letter)
{
  gsize n_blocks;
  const MnfBlock *blocks = mnf_letter_get_blocks (letter, &n_blocks);
  Nesting nesting = { NULL };

  for (gsize i = 0; i < n_blocks; i++)
    {
      nest (sink, &nesting, i > 0 ? &blocks[i - 1] : NULL, &blocks[i]);
      if (blocks[i].kind == MNF_BLOCK_LETTERHEAD)
        put_image (sink, letter);
      put_block (sink, &blocks[i]);
    }
  close_part (sink, &nesting);
}

static void
put_head (MnfTextSink *sink, MnfLetter *letter)
{
  const char *title = mnf_letter_get_title (letter);
  const char *author = mnf_letter_get_author (letter);

  mnf_text_sink_put (sink, "<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width\">\n"
                           "<meta name=\"generator\" content=\"Manifiesta " MNF_VERSION
                           "\">\n");
  if (*author != '\0')
    {
      mnf_text_sink_put (sink, "<meta name=\"author\"");
      mnf_xml_put_attribute (sink, "content", author);
      mnf_text_sink_put (sink, ">\n");
    }

  /* No page may be without a title. */
  mnf_text_sink_put (sink, "<title>");
  if (*title == '\0')
    title = "Manifiesta";
  mnf_xml_put_text (sink, title, strlen (title));
  mnf_text_sink_put (sink, "</title>\n<style>\n");
  mnf_html_style_write (mnf_letter_get_style (letter), sink);
  mnf_text_sink_put (sink, "</style>\n");
}

static gboolean
write_html (MnfManifestation *manifestation,
            const MnfExportOptions *options,
            GOutputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  MnfTextSink sink;

  mnf_text_sink_init (&sink, stream, cancellable);
  mnf_text_sink_put (&sink, "<!DOCTYPE html>\n<html");
  mnf_xml_put_attribute (&sink, "lang", mnf_letter_get_language (letter));
  mnf_text_sink_put (&sink, ">\n<head>\n");
  put_head (&sink, letter);
  mnf_text_sink_put (&sink, "</head>\n<body>\n");
  put_body (&sink, letter);
  mnf_text_sink_put (&sink, "</body>\n</html>\n");

  return mnf_text_sink_finish (&sink, error);
}

const MnfExporter mnf_html_exporter = {
  .id = "html",
  .name = N_ ("Web page"),
  .summary = N_ ("One file for any browser, and to paste into other programs"),
  .extension = "html",
  .media_type = "text/html",
  .write = write_html,
};
