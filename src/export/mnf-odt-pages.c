/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-pages.h"

#include <string.h>

#include "mnf-odt-styles.h"
#include "mnf-odt-text.h"

#define FIRST_MASTER "First_20_Page"
#define LATER_MASTER "Standard"

static gboolean
has_head (const MnfOdt *odt)
{
  return odt->page->furniture.head != NULL;
}

const char *
mnf_odt_get_first_master (const MnfOdt *odt)
{
  return has_head (odt) ? FIRST_MASTER : LATER_MASTER;
}

/* Layouts */

static void
put_foot_layout (MnfTextSink *sink, const MnfOdt *odt)
{
  const MnfFurniture *furniture = &odt->page->furniture;

  if (furniture->foot_height <= 0.0)
    return;

  mnf_text_sink_put (sink, "<style:footer-style><style:header-footer-properties");
  mnf_odt_put_length (sink, "fo:min-height",
                      furniture->foot_y + furniture->foot_height - furniture->bottom);
  mnf_odt_put_length (sink, "fo:margin-top", furniture->foot_y - furniture->bottom);
  mnf_text_sink_put (sink, "/></style:footer-style>");
}

/* @top: where the words begin; the running head, if @head, stands above. */
static void
put_layout (MnfTextSink *sink,
            const MnfOdt *odt,
            const char *name,
            double top,
            gboolean head)
{
  const MnfStyle *style = odt->page->setting.style;
  const MnfFurniture *furniture = &odt->page->furniture;
  double foot = furniture->foot_height > 0.0 ? furniture->foot_y + furniture->foot_height
                                             : furniture->bottom;

  mnf_text_sink_printf (sink,
                        "<style:page-layout style:name=\"%s\">"
                        "<style:page-layout-properties",
                        name);
  mnf_odt_put_length (sink, "fo:page-width", style->page_width);
  mnf_odt_put_length (sink, "fo:page-height", style->page_height);
  mnf_odt_put_length (sink, "fo:margin-top", head ? furniture->head_y : top);
  mnf_odt_put_length (sink, "fo:margin-right", style->margin_right);
  mnf_odt_put_length (sink, "fo:margin-bottom", style->page_height - foot);
  mnf_odt_put_length (sink, "fo:margin-left", style->margin_left);
  mnf_text_sink_printf (sink, " style:print-orientation=\"%s\"/>",
                        style->page_width > style->page_height ? "landscape"
                                                               : "portrait");
  if (head)
    {
      mnf_text_sink_put (sink, "<style:header-style><style:header-footer-properties");
      mnf_odt_put_length (sink, "fo:min-height", top - furniture->head_y);
      mnf_odt_put_length (sink, "fo:margin-bottom", 0.0);
      mnf_text_sink_put (sink, "/></style:header-style>");
    }
  put_foot_layout (sink, odt);
  mnf_text_sink_put (sink, "</style:page-layout>\n");
}

/* The number stands right of the middle of the footer: at a tab of its own. */
static void
put_foot_style (MnfTextSink *sink, const MnfOdt *odt)
{
  double measure = odt->page->setting.measure;

  mnf_text_sink_printf (sink,
                        "<style:style style:name=\"Foot\" style:family=\"paragraph\""
                        " style:parent-style-name=\"%s\"><style:paragraph-properties"
                        " fo:text-align=\"left\"><style:tab-stops><style:tab-stop",
                        mnf_odt_style_get_name (MNF_BLOCK_FOOTER));
  mnf_odt_put_length (sink, "style:position", measure / 2);
  mnf_text_sink_put (sink, " style:type=\"center\"/><style:tab-stop");
  mnf_odt_put_length (sink, "style:position", measure);
  mnf_text_sink_put (sink, " style:type=\"right\"/></style:tab-stops>"
                           "</style:paragraph-properties></style:style>\n");
}

void
mnf_odt_put_page_layouts (MnfTextSink *sink, const MnfOdt *odt)
{
  const MnfFurniture *furniture = &odt->page->furniture;

  put_foot_style (sink, odt);
  put_layout (sink, odt, "First", furniture->first_top, FALSE);
  if (has_head (odt))
    put_layout (sink, odt, "Later", furniture->later_top, TRUE);
}

/* Masters */

/* "1 de 2": the first number is the page's, the second how many there are. Both
 * are fields; programs that cannot count show what they hold. */
static void
put_page_number (MnfTextSink *sink, const MnfOdt *odt)
{
  static const char *const fields[] = { "text:page-number", "text:page-count" };
  g_autofree char *number =
    mnf_letter_dup_page_number (odt->letter, 1, odt->page->n_pages);

  for (MnfNumberStretch stretch = { number }; mnf_number_stretch_next (&stretch);)
    {
      const char *field = stretch.is_number ? fields[stretch.n_numbers - 1] : NULL;

      if (field != NULL)
        mnf_text_sink_printf (sink, "<%s>", field);
      mnf_odt_put_words (sink, stretch.text, stretch.length, 0);
      if (field != NULL)
        mnf_text_sink_printf (sink, "</%s>", field);
    }
}

/* The footer's lines in the middle, the number right of the last of them. */
static void
put_foot (MnfTextSink *sink, const MnfOdt *odt)
{
  const MnfBlock *footer = mnf_office_page_get_footer (odt->page);
  g_auto (GStrv) lines = g_strsplit (footer != NULL ? footer->text : "", "\n", -1);
  guint n_lines = MAX (g_strv_length (lines), 1);

  if (odt->page->furniture.foot_height <= 0.0)
    return;

  mnf_text_sink_put (sink, "<style:footer>");
  for (guint i = 0; i < n_lines; i++)
    {
      const char *line = lines[i] != NULL ? lines[i] : "";

      mnf_text_sink_put (sink, "<text:p text:style-name=\"Foot\"><text:tab/>");
      mnf_odt_put_words (sink, line, strlen (line), 0);
      if (i + 1 == n_lines)
        {
          mnf_text_sink_put (sink, "<text:tab/>");
          put_page_number (sink, odt);
        }
      mnf_text_sink_put (sink, "</text:p>");
    }
  mnf_text_sink_put (sink, "</style:footer>");
}

void
mnf_odt_put_master_pages (MnfTextSink *sink, const MnfOdt *odt)
{
  const char *head = mnf_letter_get_running_head (odt->letter);

  if (has_head (odt))
    {
      mnf_text_sink_put (sink, "<style:master-page style:name=\"" FIRST_MASTER "\""
                               " style:display-name=\"First Page\""
                               " style:page-layout-name=\"First\""
                               " style:next-style-name=\"" LATER_MASTER "\">");
      put_foot (sink, odt);
      mnf_text_sink_put (sink, "</style:master-page>\n");
    }
  mnf_text_sink_printf (sink,
                        "<style:master-page style:name=\"" LATER_MASTER "\""
                        " style:page-layout-name=\"%s\">",
                        has_head (odt) ? "Later" : "First");
  if (has_head (odt))
    {
      mnf_text_sink_put (sink,
                         "<style:header><text:p text:style-name=\"" MNF_ODT_HEADER_STYLE
                         "\">");
      mnf_odt_put_words (sink, head, strlen (head), 0);
      mnf_text_sink_put (sink, "</text:p></style:header>");
    }
  put_foot (sink, odt);
  mnf_text_sink_put (sink, "</style:master-page>\n");
}
