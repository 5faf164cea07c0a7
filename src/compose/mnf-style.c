/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-style.h"

#include "model/mnf-field.h"

#define POINTS_PER_MM (72 / 25.4)

static const struct
{
  const char *id;
  double width_mm, height_mm;
} papers[] = {
  { "letter", 215.9, 279.4 }, /* the first is for papers we do not know */
  { "oficio", 216, 340 },
  { "legal", 215.9, 355.6 },
  { "a4", 210, 297 },
};

static double
read_number (MnfManifestation *manifestation, const char *pointer)
{
  const MnfField *field = mnf_field_find (pointer);
  double number = mnf_manifestation_get_number (manifestation, pointer);

  return CLAMP (number, field->minimum, field->maximum);
}

static double
read_length (MnfManifestation *manifestation, const char *pointer)
{
  return read_number (manifestation, pointer) * POINTS_PER_MM;
}

static void
read_paper (MnfManifestation *manifestation, MnfStyle *style)
{
  const char *id = mnf_manifestation_get_text (manifestation, "/style/paper");
  gsize i = 0;

  while (i < G_N_ELEMENTS (papers) && !g_str_equal (papers[i].id, id))
    i++;
  if (i == G_N_ELEMENTS (papers))
    i = 0;

  style->page_width = papers[i].width_mm * POINTS_PER_MM;
  style->page_height = papers[i].height_mm * POINTS_PER_MM;
}

static MnfPageNumbers
read_page_numbers (MnfManifestation *manifestation)
{
  const char *choice = mnf_manifestation_get_text (manifestation, "/style/page-numbers");

  if (g_str_equal (choice, "none"))
    return MNF_PAGE_NUMBERS_NONE;
  return g_str_equal (choice, "n") ? MNF_PAGE_NUMBERS_N : MNF_PAGE_NUMBERS_N_OF_M;
}

void
mnf_style_read (MnfManifestation *manifestation, MnfStyle *style)
{
  read_paper (manifestation, style);
  style->margin_top = read_length (manifestation, "/style/margins-mm/top");
  style->margin_right = read_length (manifestation, "/style/margins-mm/right");
  style->margin_bottom = read_length (manifestation, "/style/margins-mm/bottom");
  style->margin_left = read_length (manifestation, "/style/margins-mm/left");
  style->font =
    g_intern_string (mnf_manifestation_get_text (manifestation, "/style/font"));
  style->font_size = read_number (manifestation, "/style/size-pt");
  style->line_height = read_number (manifestation, "/style/line-height");
  style->justify = mnf_manifestation_get_boolean (manifestation, "/style/justify");
  style->hyphenate = mnf_manifestation_get_boolean (manifestation, "/style/hyphenate");
  style->page_numbers = read_page_numbers (manifestation);
}
