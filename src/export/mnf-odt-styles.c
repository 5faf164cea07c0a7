/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-styles.h"

#include <string.h>

#include "layout/mnf-fonts.h"
#include "layout/mnf-galley.h"
#include "mnf-odt-pages.h"
#include "mnf-odt-text.h"
#include "mnf-xml.h"

#define LETTER_FONT "Letter"

typedef enum
{
  STYLE_KEEP_NEXT = 1 << 0,  /* never at the foot of a page */
  STYLE_KEEP_LINES = 1 << 1, /* never divided */
  STYLE_HYPHENATE = 1 << 2,  /* where the letter wants it */
  STYLE_RULE = 1 << 3,       /* a line above to sign on */
} StyleFlags;

/* What each kind of block is: a name has "_20_" for a space. */
static const struct
{
  const char *name, *display_name;
  guint outline;
  StyleFlags flags;
} styles[] = {
  [MNF_BLOCK_LETTERHEAD] = { "Letterhead", "Letterhead" },
  [MNF_BLOCK_LEGEND] = { "Legend", "Legend" },
  [MNF_BLOCK_REFERENCE] = { "Reference", "Reference" },
  [MNF_BLOCK_DATELINE] = { "Dateline", "Dateline" },
  [MNF_BLOCK_SUBJECT] = { "Heading_20_1", "Heading 1", 1 },
  [MNF_BLOCK_ADDRESSEE] = { "Addressee", "Addressee" },
  [MNF_BLOCK_SALUTATION] = { "Salutation", "Salutation" },
  [MNF_BLOCK_PARAGRAPH] = { "Text_20_body", "Text body", 0, STYLE_HYPHENATE },
  [MNF_BLOCK_HEADING] = { "Heading_20_2", "Heading 2", 2, STYLE_KEEP_NEXT },
  [MNF_BLOCK_LIST_ITEM] = { "List", "List", 0, STYLE_HYPHENATE },
  [MNF_BLOCK_CLOSING] = { "Closing", "Closing" },
  [MNF_BLOCK_MOTTO] = { "Motto", "Motto" },
  [MNF_BLOCK_SIGNATURE] = { "Signature", "Signature", 0, STYLE_RULE | STYLE_KEEP_LINES },
  [MNF_BLOCK_COPY] = { "Copies", "Copies" },
  [MNF_BLOCK_ANNEX] = { "Annexes", "Annexes" },
  [MNF_BLOCK_INITIALS] = { "Initials", "Initials" },
  [MNF_BLOCK_FOOTER] = { "Footer", "Footer" },
};

static const char *const alignments[] = {
  [MNF_ALIGNMENT_LEFT] = "left",
  [MNF_ALIGNMENT_CENTER] = "center",
  [MNF_ALIGNMENT_RIGHT] = "right",
  [MNF_ALIGNMENT_JUSTIFY] = "justify",
};

static const char tiny_style[] =
  "<style:style style:name=\"" MNF_ODT_TINY_STYLE "\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:line-height=\"1pt\"/>"
  "<style:text-properties fo:font-size=\"1pt\" style:font-size-asian=\"1pt\""
  " style:font-size-complex=\"1pt\"/></style:style>\n";

const char *
mnf_odt_style_get_name (MnfBlockKind kind)
{
  return styles[kind].name;
}

guint
mnf_odt_style_get_outline (MnfBlockKind kind)
{
  return styles[kind].outline;
}

double
mnf_odt_style_get_above (const MnfOdt *odt, MnfBlockKind kind)
{
  return mnf_setting_get_space (&odt->page->setting, kind, kind);
}

/* Fonts */

void
mnf_odt_put_fonts (MnfTextSink *sink, const MnfOdt *odt)
{
  const char *family = odt->page->setting.style->font;
  g_autofree char *quoted = NULL;

  if (*family == '\0')
    family = MNF_FONTS_DEFAULT_FAMILY;
  quoted = g_strconcat ("'", family, "'", NULL);
  mnf_text_sink_put (sink,
                     "<office:font-face-decls><style:font-face style:name=\"" LETTER_FONT
                     "\"");
  mnf_xml_put_attribute (sink, "svg:font-family",
                         strchr (family, '\'') == NULL ? quoted : family);
  mnf_text_sink_put (sink, " style:font-family-generic=\"roman\"/>"
                           "</office:font-face-decls>\n");
}

static void
put_size (MnfTextSink *sink, double points)
{
  mnf_odt_put_length (sink, "fo:font-size", points);
  mnf_odt_put_length (sink, "style:font-size-asian", points);
  mnf_odt_put_length (sink, "style:font-size-complex", points);
}

/* "es-MX" */
static void
put_language (MnfTextSink *sink, const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", 2);

  mnf_xml_put_attribute (sink, "fo:language", *parts[0] != '\0' ? parts[0] : "none");
  mnf_xml_put_attribute (sink, "fo:country", parts[1] != NULL ? parts[1] : "none");
}

/* Paragraphs */

/* Lines are as far apart as on the pages, further where something is too high for
 * that. Lines that are closer than their own font wants have to be set exactly. */
static void
put_line_height (MnfTextSink *sink, const MnfOdt *odt, double size)
{
  const MnfSetting *setting = &odt->page->setting;

  mnf_odt_put_length (sink,
                      setting->style->line_height < 1.0 ? "fo:line-height"
                                                        : "style:line-height-at-least",
                      size * setting->pitch);
}

static void
put_defaults (MnfTextSink *sink, const MnfOdt *odt)
{
  mnf_text_sink_put (sink, "<style:default-style style:family=\"paragraph\">"
                           "<style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\""
                           " fo:hyphenation-ladder-count=\"2\"/>"
                           "<style:text-properties style:font-name=\"" LETTER_FONT "\""
                           " style:font-name-asian=\"" LETTER_FONT "\""
                           " style:font-name-complex=\"" LETTER_FONT "\"");
  put_size (sink, odt->page->setting.style->font_size);
  put_language (sink, mnf_letter_get_language (odt->letter));
  mnf_text_sink_put (sink,
                     " fo:hyphenate=\"false\" fo:hyphenation-remain-char-count=\"2\""
                     " fo:hyphenation-push-char-count=\"3\"/>"
                     "</style:default-style>\n"
                     "<style:default-style style:family=\"table\">"
                     "<style:table-properties table:border-model=\"collapsing\"/>"
                     "</style:default-style>\n"
                     "<style:style style:name=\"Standard\""
                     " style:family=\"paragraph\" style:class=\"text\"/>\n");
}

static void
put_paragraph_look (MnfTextSink *sink, const MnfOdt *odt, MnfBlockKind kind)
{
  const MnfBlockShape *shape = mnf_block_shape_get (kind);
  const MnfSetting *setting = &odt->page->setting;
  StyleFlags flags = styles[kind].flags;

  mnf_text_sink_printf (sink, "<style:paragraph-properties fo:text-align=\"%s\"",
                        alignments[mnf_setting_get_alignment (setting, kind)]);
  mnf_odt_put_length (sink, "fo:margin-top", mnf_odt_style_get_above (odt, kind));
  mnf_odt_put_length (sink, "fo:margin-bottom", 0.0);
  put_line_height (sink, odt, shape->size);
  if (flags & STYLE_KEEP_NEXT)
    mnf_text_sink_put (sink, " fo:keep-with-next=\"always\"");
  if (flags & STYLE_KEEP_LINES)
    mnf_text_sink_put (sink, " fo:keep-together=\"always\"");
  if (flags & STYLE_RULE)
    {
      mnf_text_sink_put (sink, " fo:border-top=\"0.5pt solid #000000\""
                               " fo:border-bottom=\"none\" fo:border-left=\"none\""
                               " fo:border-right=\"none\"");
      mnf_odt_put_length (sink, "fo:padding-top",
                          MNF_SIGNATURE_RULE_HEIGHT * setting->pitch);
    }
  mnf_text_sink_put (sink, "/>");
}

static void
put_style (MnfTextSink *sink, const MnfOdt *odt, MnfBlockKind kind)
{
  const MnfBlockShape *shape = mnf_block_shape_get (kind);
  const MnfStyle *style = odt->page->setting.style;

  mnf_text_sink_printf (sink,
                        "<style:style style:name=\"%s\" style:display-name=\"%s\""
                        " style:family=\"paragraph\""
                        " style:parent-style-name=\"Standard\"",
                        styles[kind].name, styles[kind].display_name);
  if (styles[kind].outline > 0)
    mnf_text_sink_printf (sink,
                          " style:next-style-name=\"%s\""
                          " style:default-outline-level=\"%u\"",
                          mnf_odt_style_get_name (MNF_BLOCK_PARAGRAPH),
                          styles[kind].outline);
  mnf_text_sink_put (sink, ">");
  put_paragraph_look (sink, odt, kind);
  mnf_text_sink_put (sink, "<style:text-properties");
  put_size (sink, shape->size * style->font_size);
  if (shape->bold)
    mnf_text_sink_put (sink, " fo:font-weight=\"bold\"");
  if (styles[kind].flags & STYLE_HYPHENATE)
    mnf_text_sink_printf (sink, " fo:hyphenate=\"%s\"",
                          style->hyphenate ? "true" : "false");
  mnf_text_sink_put (sink, "/></style:style>\n");
}

static void
put_header_style (MnfTextSink *sink, const MnfOdt *odt)
{
  mnf_text_sink_put (sink, "<style:style style:name=\"" MNF_ODT_HEADER_STYLE "\""
                           " style:family=\"paragraph\""
                           " style:parent-style-name=\"Standard\">"
                           "<style:paragraph-properties fo:text-align=\"center\"");
  put_line_height (sink, odt, MNF_FURNITURE_SIZE);
  mnf_text_sink_put (sink, "/><style:text-properties");
  put_size (sink, MNF_FURNITURE_SIZE * odt->page->setting.style->font_size);
  mnf_text_sink_put (sink, "/></style:style>\n");
}

void
mnf_odt_write_styles (MnfTextSink *sink, gpointer data)
{
  const MnfOdt *odt = data;

  mnf_text_sink_put (sink,
                     MNF_ODT_XML_HEAD "<office:document-styles" MNF_ODT_NAMESPACES ">\n");
  mnf_odt_put_fonts (sink, odt);
  mnf_text_sink_put (sink, "<office:styles>\n");
  put_defaults (sink, odt);
  for (guint kind = 0; kind < G_N_ELEMENTS (styles); kind++)
    put_style (sink, odt, kind);
  put_header_style (sink, odt);
  mnf_text_sink_put (sink, tiny_style);
  mnf_text_sink_put (sink, "</office:styles>\n<office:automatic-styles>\n");
  mnf_odt_put_text_styles (sink);
  mnf_odt_put_page_layouts (sink, odt);
  mnf_text_sink_put (sink, "</office:automatic-styles>\n<office:master-styles>\n");
  mnf_odt_put_master_pages (sink, odt);
  mnf_text_sink_put (sink, "</office:master-styles>\n</office:document-styles>\n");
}
