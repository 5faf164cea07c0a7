/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-text.h"

#include <string.h>

#include "layout/mnf-setting.h"
#include "mnf-docx.h"
#include "mnf-stretch.h"
#include "mnf-xml.h"

static void
put_look (MnfTextSink *sink, MnfRunFlags flags, double letter_spacing)
{
  int spacing = mnf_docx_twips (letter_spacing);

  if ((flags & (MNF_RUN_BOLD | MNF_RUN_ITALIC)) == 0 && spacing == 0)
    return;

  mnf_text_sink_put (sink, "<w:rPr>");
  if (flags & MNF_RUN_BOLD)
    mnf_text_sink_put (sink, "<w:b/><w:bCs/>");
  if (flags & MNF_RUN_ITALIC)
    mnf_text_sink_put (sink, "<w:i/><w:iCs/>");
  if (spacing != 0)
    mnf_text_sink_printf (sink, "<w:spacing w:val=\"%d\"/>", spacing);
  mnf_text_sink_put (sink, "</w:rPr>");
}

void
mnf_docx_put_run (MnfTextSink *sink,
                  const char *text,
                  gsize length,
                  MnfRunFlags flags,
                  double letter_spacing)
{
  const char *end = text + length;

  mnf_text_sink_put (sink, "<w:r>");
  put_look (sink, flags, letter_spacing);
  while (text < end)
    {
      const char *line_end = memchr (text, '\n', end - text);
      gsize line_length = (line_end != NULL ? line_end : end) - text;

      if (line_length > 0)
        {
          mnf_text_sink_put (sink, "<w:t xml:space=\"preserve\">");
          mnf_xml_put_text (sink, text, line_length);
          mnf_text_sink_put (sink, "</w:t>");
        }
      text += line_length;
      if (line_end != NULL)
        {
          mnf_text_sink_put (sink, "<w:br/>");
          text++;
        }
    }
  mnf_text_sink_put (sink, "</w:r>");
}

/* The words from @start to @end with @flags besides their own. */
static void
put_stretches (MnfTextSink *sink,
               const MnfBlock *block,
               guint start,
               guint end,
               MnfRunFlags flags,
               double letter_spacing)
{
  for (MnfStretch stretch = { .end = start }; mnf_stretch_next (&stretch, block, end);)
    mnf_docx_put_run (sink, block->text + stretch.start, stretch.end - stretch.start,
                      flags | stretch.flags, letter_spacing);
}

void
mnf_docx_put_words (MnfTextSink *sink, const MnfBlock *block, double letter_spacing)
{
  guint length = strlen (block->text);
  guint lead =
    mnf_block_shape_get (block->kind)->lead_bold ? strcspn (block->text, "\n") : 0;

  put_stretches (sink, block, 0, lead, MNF_RUN_BOLD, letter_spacing);
  put_stretches (sink, block, lead, length, 0, letter_spacing);
}
