/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-html-style.h"

#include "layout/mnf-fonts.h"

#define MM_PER_POINT (25.4 / 72.0)

/* How much higher a line is than its letters in most fonts: the letter's line
 * height is a multiple of that, CSS's one of the size. */
#define USUAL_LINE_HEIGHT 1.2

static const char look[] =
  "html { color: #000; background: #fff; }\n"
  "body { margin: 0 auto; padding: 2em 1em; overflow-wrap: anywhere; }\n"
  "p, li, h1, h2, address { unicode-bidi: plaintext; orphans: 2; widows: 2; }\n"
  "p { margin: 0.6em 0; }\n"
  "h1, h2 { font-size: 1em; break-after: avoid; }\n"
  "h2 { margin: 1.2em 0 0.6em; }\n"
  "h1 { margin: 2em 0 2em 50%; font-weight: normal; }\n"
  "h1 .label { font-weight: bold; }\n"
  "header img { display: block; max-width: 100%; }\n"
  ".letterhead, .legend, .closing, .motto, .signature, footer { text-align: center; }\n"
  ".letterhead { font-size: 1.1em; }\n"
  ".legend { font-size: 0.9em; }\n"
  ".reference, .dateline { text-align: right; }\n"
  ".reference { margin: 0; }\n"
  ".dateline { margin: 1em 0 2em; }\n"
  ".addressee { margin: 2em 0 0; }\n"
  ".salutation { margin: 0 0 2em; }\n"
  ".addressee, .salutation, .closing { font-weight: bold; }\n"
  "ol, ul { margin: 0.6em 0; padding-left: 2em; }\n"
  "li { margin: 0.6em 0; }\n"
  "@counter-style alpha-parenthesis { system: extends lower-alpha; suffix: \") \"; }\n"
  "ol.parenthesis { list-style-type: alpha-parenthesis; }\n"
  ".closing { margin-top: 2em; break-after: avoid; }\n"
  ".motto { break-after: avoid; }\n"
  ".signatures { display: flex; flex-wrap: wrap; justify-content: space-around; }\n"
  ".signature { flex: 0 0 42%; margin: 5em 0 0; padding-top: 0.3em; border-top: thin "
  "solid; "
  "break-inside: avoid; }\n"
  ".copy, .annex, .initials { margin: 0; font-size: 0.8em; }\n"
  ".signatures + .copy, .signatures + .annex, .signatures + .initials, .copy + .annex, "
  ".copy + .initials, .annex + .initials { margin-top: 2em; }\n"
  "footer { margin-top: 2em; font-size: 0.8em; break-inside: avoid; }\n"
  "address { font-style: normal; }\n"
  "@media print { body { max-width: none; padding: 0; } }\n";

/* Lengths have a point, whatever the user's language. */
static void
put_mm (MnfTextSink *sink, double points)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.1f", points * MM_PER_POINT);
  mnf_text_sink_printf (sink, " %smm", digits);
}

static void
put_number (MnfTextSink *sink, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  mnf_text_sink_put (sink, g_ascii_formatd (digits, sizeof digits, "%.4g", number));
}

/* The name of a font is what somebody typed: all that could end the string, or
 * the style sheet, is written by its number. */
static void
put_string (MnfTextSink *sink, const char *text)
{
  mnf_text_sink_put (sink, "\"");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == ' ' || g_unichar_isalnum (letter))
        mnf_text_sink_printf (sink, "%.*s", (int) (g_utf8_next_char (at) - at), at);
      else
        mnf_text_sink_printf (sink, "\\%x ", letter);
    }
  mnf_text_sink_put (sink, "\"");
}

static void
put_page (MnfTextSink *sink, const MnfStyle *style)
{
  mnf_text_sink_put (sink, "@page { size:");
  put_mm (sink, style->page_width);
  put_mm (sink, style->page_height);
  mnf_text_sink_put (sink, "; margin:");
  put_mm (sink, style->margin_top);
  put_mm (sink, style->margin_right);
  put_mm (sink, style->margin_bottom);
  put_mm (sink, style->margin_left);
  mnf_text_sink_put (sink, "; }\n");
}

static void
put_type (MnfTextSink *sink, const MnfStyle *style)
{
  mnf_text_sink_put (sink, "body { max-width:");
  put_mm (sink, style->page_width - style->margin_left - style->margin_right);
  mnf_text_sink_put (sink, "; font: ");
  put_number (sink, style->font_size);
  mnf_text_sink_put (sink, "pt/");
  put_number (sink, style->line_height * USUAL_LINE_HEIGHT);
  mnf_text_sink_put (sink, " ");
  put_string (sink, *style->font != '\0' ? style->font : MNF_FONTS_DEFAULT_FAMILY);
  mnf_text_sink_put (sink, ", Palatino, \"Palatino Linotype\", serif; }\n");

  if (style->justify)
    mnf_text_sink_put (sink, ".paragraph, li { text-align: justify; }\n");
  if (style->hyphenate)
    mnf_text_sink_put (sink, ".paragraph, li { hyphens: auto; }\n");
}

void
mnf_html_style_write (const MnfStyle *style, MnfTextSink *sink)
{
  put_page (sink, style);
  mnf_text_sink_put (sink, look);
  put_type (sink, style);
}
