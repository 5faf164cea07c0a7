/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-text.h"

#include <string.h>

#include "layout/mnf-setting.h"
#include "mnf-stretch.h"
#include "mnf-xml.h"

/* By MNF_RUN_BOLD and MNF_RUN_ITALIC, which are 1 and 2. */
static const struct
{
  const char *name, *properties;
} looks[] = {
  { NULL, NULL },
  { "Bold", " fo:font-weight=\"bold\"" },
  { "Italic", " fo:font-style=\"italic\"" },
  { "BoldItalic", " fo:font-weight=\"bold\" fo:font-style=\"italic\"" },
};

G_STATIC_ASSERT (MNF_RUN_BOLD == 1 && MNF_RUN_ITALIC == 2);

void
mnf_odt_put_text_styles (MnfTextSink *sink)
{
  for (guint i = 1; i < G_N_ELEMENTS (looks); i++)
    mnf_text_sink_printf (sink,
                          "<style:style style:name=\"%s\" style:family=\"text\">"
                          "<style:text-properties%s/></style:style>\n",
                          looks[i].name, looks[i].properties);
}

/* A space is one where it stands alone between words; others are swallowed. */
static gboolean
is_swallowed (const char *text, gsize length, gsize i)
{
  return i == 0 || i + 1 == length || strchr (" \t\n", text[i - 1]) != NULL;
}

static const char *
get_element (const char *text, gsize length, gsize i)
{
  switch (text[i])
    {
    case '\n':
      return "<text:line-break/>";
    case '\t':
      return "<text:tab/>";
    case ' ':
      return is_swallowed (text, length, i) ? "<text:s/>" : NULL;
    default:
      return NULL;
    }
}

static void
put_characters (MnfTextSink *sink, const char *text, gsize length)
{
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *element = get_element (text, length, i);

      if (element == NULL)
        continue;
      mnf_xml_put_text (sink, text + start, i - start);
      mnf_text_sink_put (sink, element);
      start = i + 1;
    }
  mnf_xml_put_text (sink, text + start, length - start);
}

void
mnf_odt_put_words (MnfTextSink *sink, const char *text, gsize length, MnfRunFlags flags)
{
  const char *look = looks[flags & (MNF_RUN_BOLD | MNF_RUN_ITALIC)].name;

  if (look != NULL)
    mnf_text_sink_printf (sink, "<text:span text:style-name=\"%s\">", look);
  put_characters (sink, text, length);
  if (look != NULL)
    mnf_text_sink_put (sink, "</text:span>");
}

/* The words from @start to @end with @flags besides their own. */
static void
put_stretches (MnfTextSink *sink,
               const MnfBlock *block,
               guint start,
               guint end,
               MnfRunFlags flags)
{
  for (MnfStretch stretch = { .end = start }; mnf_stretch_next (&stretch, block, end);)
    mnf_odt_put_words (sink, block->text + stretch.start, stretch.end - stretch.start,
                       flags | stretch.flags);
}

void
mnf_odt_put_block_words (MnfTextSink *sink, const MnfBlock *block)
{
  guint length = strlen (block->text);
  guint lead =
    mnf_block_shape_get (block->kind)->lead_bold ? strcspn (block->text, "\n") : 0;

  put_stretches (sink, block, 0, lead, MNF_RUN_BOLD);
  put_stretches (sink, block, lead, length, 0);
}
