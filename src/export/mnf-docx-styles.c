/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-docx-styles.h"

#include "layout/mnf-fonts.h"
#include "layout/mnf-galley.h"
#include "mnf-xml.h"

typedef enum
{
  STYLE_CUSTOM = 1 << 0,     /* none of Word's own */
  STYLE_KEEP_NEXT = 1 << 1,  /* never at the foot of a page */
  STYLE_KEEP_LINES = 1 << 2, /* never divided */
  STYLE_HYPHENATE = 1 << 3,  /* where the letter wants it */
  STYLE_RULE = 1 << 4,       /* a line above to sign on */
} StyleFlags;

/* What each kind of block is in Word. */
static const struct
{
  const char *id, *name;
  guint outline; /* level in the navigation from 1; 0 for none */
  StyleFlags flags;
} styles[] = {
  [MNF_BLOCK_LETTERHEAD] = { "Letterhead", "Letterhead", 0, STYLE_CUSTOM },
  [MNF_BLOCK_LEGEND] = { "Legend", "Legend", 0, STYLE_CUSTOM },
  [MNF_BLOCK_REFERENCE] = { "Reference", "Reference", 0, STYLE_CUSTOM },
  [MNF_BLOCK_DATELINE] = { "Date", "Date" },
  [MNF_BLOCK_SUBJECT] = { "Heading1", "heading 1", 1 },
  [MNF_BLOCK_ADDRESSEE] = { "Addressee", "Addressee", 0, STYLE_CUSTOM },
  [MNF_BLOCK_SALUTATION] = { "Salutation", "Salutation" },
  [MNF_BLOCK_PARAGRAPH] = { "BodyText", "Body Text", 0, STYLE_HYPHENATE },
  [MNF_BLOCK_HEADING] = { "Heading2", "heading 2", 2, STYLE_KEEP_NEXT },
  [MNF_BLOCK_LIST_ITEM] = { "ListParagraph", "List Paragraph", 0, STYLE_HYPHENATE },
  [MNF_BLOCK_CLOSING] = { "Closing", "Closing" },
  [MNF_BLOCK_MOTTO] = { "Motto", "Motto", 0, STYLE_CUSTOM },
  [MNF_BLOCK_SIGNATURE] = { "Signature", "Signature", 0, STYLE_RULE | STYLE_KEEP_LINES },
  [MNF_BLOCK_COPY] = { "Copies", "Copies", 0, STYLE_CUSTOM },
  [MNF_BLOCK_ANNEX] = { "Annexes", "Annexes", 0, STYLE_CUSTOM },
  [MNF_BLOCK_INITIALS] = { "Initials", "Initials", 0, STYLE_CUSTOM },
  [MNF_BLOCK_FOOTER] = { "Footer", "footer" },
};

static const char *const alignments[] = {
  [MNF_ALIGNMENT_LEFT] = "left",
  [MNF_ALIGNMENT_CENTER] = "center",
  [MNF_ALIGNMENT_RIGHT] = "right",
  [MNF_ALIGNMENT_JUSTIFY] = "both",
};

/* Word's own styles that everything rests on. Whatever a copy of Word has for
 * them by default, the letter has no more than this. */
static const char base_styles[] =
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
  "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n"
  "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
  "<w:name w:val=\"Default Paragraph Font\"/><w:semiHidden/></w:style>\n"
  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
  "<w:name w:val=\"Normal Table\"/><w:semiHidden/><w:tblPr>"
  "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
  "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
  "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
  "</w:tblCellMar></w:tblPr></w:style>\n"
  "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
  "<w:name w:val=\"No List\"/><w:semiHidden/></w:style>\n"
  "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" MNF_DOCX_TINY_STYLE
  "\"><w:name w:val=\"Tiny\"/><w:basedOn w:val=\"Normal\"/><w:semiHidden/>"
  "<w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>"
  "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>\n";

const char *
mnf_docx_style_get_id (MnfBlockKind kind)
{
  return styles[kind].id;
}

gboolean
mnf_docx_style_keeps_with_next (MnfBlockKind kind)
{
  return (styles[kind].flags & STYLE_KEEP_NEXT) != 0;
}

double
mnf_docx_style_get_above (const MnfDocx *docx, MnfBlockKind kind)
{
  return mnf_block_shape_get (kind)->above * docx->page->setting.pitch;
}

double
mnf_docx_style_get_ink_room (const MnfDocx *docx, MnfBlockKind kind)
{
  return styles[kind].flags & STYLE_RULE
           ? MNF_SIGNATURE_INK_HEIGHT * docx->page->setting.pitch
           : 0.0;
}

/* Space at the end of a table's cell would be within the table. */
double
mnf_docx_style_get_below (const MnfDocx *docx, MnfBlockKind kind)
{
  if (kind == MNF_BLOCK_SIGNATURE)
    return 0.0;

  return mnf_block_shape_get (kind)->below * docx->page->setting.pitch;
}

gboolean
mnf_docx_style_is_contextual (MnfBlockKind kind)
{
  return mnf_block_shape_get (kind)->between == 0.0;
}

static const char *
get_family (const MnfDocx *docx)
{
  const char *family = docx->page->setting.style->font;

  return *family != '\0' ? family : MNF_FONTS_DEFAULT_FAMILY;
}

static void
put_size (MnfTextSink *sink, double points)
{
  int size = mnf_docx_half_points (points);

  mnf_text_sink_printf (sink, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", size, size);
}

/* Lines are as far apart as on the pages, further where something is too high for
 * that: the next user's pictures, or a font that stands in. Lines that are closer
 * than their own font wants have to be set exactly. */
static void
put_spacing (MnfTextSink *sink,
             const MnfDocx *docx,
             double above,
             double below,
             double size)
{
  const MnfSetting *setting = &docx->page->setting;

  mnf_text_sink_printf (sink,
                        "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\""
                        " w:lineRule=\"%s\"/>",
                        mnf_docx_twips (above), mnf_docx_twips (below),
                        mnf_docx_twips (size * setting->pitch),
                        setting->style->line_height < 1.0 ? "exact" : "atLeast");
}

static void
put_defaults (MnfTextSink *sink, const MnfDocx *docx)
{
  const char *family = get_family (docx);
  const char *language = mnf_letter_get_language (docx->letter);

  mnf_text_sink_put (sink, "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts");
  mnf_xml_put_attribute (sink, "w:ascii", family);
  mnf_xml_put_attribute (sink, "w:eastAsia", family);
  mnf_xml_put_attribute (sink, "w:hAnsi", family);
  mnf_xml_put_attribute (sink, "w:cs", family);
  mnf_text_sink_put (sink, "/>");
  put_size (sink, docx->page->setting.style->font_size);
  mnf_text_sink_put (sink, "<w:lang");
  mnf_xml_put_attribute (sink, "w:val", language);
  mnf_text_sink_put (sink, "/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                           "<w:widowControl/><w:suppressAutoHyphens/>");
  put_spacing (sink, docx, 0.0, 0.0, 1.0);
  mnf_text_sink_put (sink, "</w:pPr></w:pPrDefault></w:docDefaults>\n");
}

/* In the order of the schema, as everything in such files. */
static void
put_paragraph_look (MnfTextSink *sink, const MnfDocx *docx, MnfBlockKind kind)
{
  const MnfBlockShape *shape = mnf_block_shape_get (kind);
  const MnfSetting *setting = &docx->page->setting;
  StyleFlags flags = styles[kind].flags;

  mnf_text_sink_put (sink, "<w:pPr>");
  if (flags & STYLE_KEEP_NEXT)
    mnf_text_sink_put (sink, "<w:keepNext/>");
  if (flags & STYLE_KEEP_LINES)
    mnf_text_sink_put (sink, "<w:keepLines/>");
  if (flags & STYLE_RULE)
    mnf_text_sink_printf (sink,
                          "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"%.0f\""
                          " w:color=\"auto\"/></w:pBdr>",
                          MNF_SIGNATURE_RULE_HEIGHT * setting->pitch);
  if (flags & STYLE_HYPHENATE)
    mnf_text_sink_put (sink, "<w:suppressAutoHyphens w:val=\"0\"/>");
  put_spacing (sink, docx,
               mnf_docx_style_get_above (docx, kind) +
                 mnf_docx_style_get_ink_room (docx, kind),
               mnf_docx_style_get_below (docx, kind), shape->size);
  if (mnf_docx_style_is_contextual (kind))
    mnf_text_sink_put (sink, "<w:contextualSpacing/>");
  mnf_text_sink_printf (sink, "<w:jc w:val=\"%s\"/>",
                        alignments[mnf_setting_get_alignment (setting, kind)]);
  if (styles[kind].outline > 0)
    mnf_text_sink_printf (sink, "<w:outlineLvl w:val=\"%u\"/>", styles[kind].outline - 1);
  mnf_text_sink_put (sink, "</w:pPr>");
}

static void
put_style (MnfTextSink *sink, const MnfDocx *docx, MnfBlockKind kind)
{
  const MnfBlockShape *shape = mnf_block_shape_get (kind);
  const char *custom = styles[kind].flags & STYLE_CUSTOM ? " w:customStyle=\"1\"" : "";

  mnf_text_sink_printf (sink,
                        "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\">"
                        "<w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/>",
                        custom, styles[kind].id, styles[kind].name);
  if (styles[kind].outline > 0)
    mnf_text_sink_printf (sink, "<w:next w:val=\"%s\"/>",
                          mnf_docx_style_get_id (MNF_BLOCK_PARAGRAPH));
  mnf_text_sink_put (sink, "<w:qFormat/>");
  put_paragraph_look (sink, docx, kind);
  mnf_text_sink_put (sink, "<w:rPr>");
  if (shape->bold)
    mnf_text_sink_put (sink, "<w:b/><w:bCs/>");
  put_size (sink, shape->size * docx->page->setting.style->font_size);
  mnf_text_sink_put (sink, "</w:rPr></w:style>\n");
}

/* The running head stays clear of the words below. */
static void
put_header_style (MnfTextSink *sink, const MnfDocx *docx)
{
  const MnfSetting *setting = &docx->page->setting;
  const MnfFurniture *furniture = &docx->page->furniture;
  double gap = 0.0;

  if (furniture->head != NULL)
    gap = furniture->later_top - furniture->head_y -
          mnf_paragraph_get_n_lines (furniture->head) *
            mnf_paragraph_get_pitch (furniture->head);

  mnf_text_sink_put (sink,
                     "<w:style w:type=\"paragraph\" w:styleId=\"" MNF_DOCX_HEADER_STYLE
                     "\"><w:name w:val=\"header\"/><w:basedOn w:val=\"Normal\"/><w:pPr>");
  put_spacing (sink, docx, 0.0, gap, MNF_FURNITURE_SIZE);
  mnf_text_sink_put (sink, "<w:jc w:val=\"center\"/></w:pPr><w:rPr>");
  put_size (sink, MNF_FURNITURE_SIZE * setting->style->font_size);
  mnf_text_sink_put (sink, "</w:rPr></w:style>\n");
}

void
mnf_docx_write_styles (MnfTextSink *sink, gpointer data)
{
  const MnfDocx *docx = data;

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:styles " MNF_DOCX_NAMESPACE ">\n");
  put_defaults (sink, docx);
  mnf_text_sink_put (sink, base_styles);
  for (guint kind = 0; kind < G_N_ELEMENTS (styles); kind++)
    put_style (sink, docx, kind);
  put_header_style (sink, docx);
  mnf_text_sink_put (sink, "</w:styles>\n");
}

void
mnf_docx_write_fonts (MnfTextSink *sink, gpointer data)
{
  const char *family = get_family (data);
  const char *model = mnf_fonts_find_model (family);

  mnf_text_sink_put (sink, MNF_DOCX_XML_HEAD "<w:fonts " MNF_DOCX_NAMESPACE ">\n<w:font");
  mnf_xml_put_attribute (sink, "w:name", family);
  mnf_text_sink_put (sink, ">");
  if (model != NULL)
    mnf_text_sink_printf (sink, "<w:altName w:val=\"%s\"/>", model);
  mnf_text_sink_put (sink, "</w:font>\n</w:fonts>\n");
}
