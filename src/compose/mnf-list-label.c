/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-list-label.h"

void
mnf_list_label_append_letters (GString *label, guint number, char first)
{
  gsize start = label->len;

  for (; number > 0; number = (number - 1) / 26)
    g_string_insert_c (label, (gssize) start, (char) (first + (number - 1) % 26));
}

void
mnf_list_label_append_roman (GString *label, guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } steps[] = {
    { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
    { 90, "XC" },  { 50, "L" },   { 40, "XL" }, { 10, "X" },   { 9, "IX" },
    { 5, "V" },    { 4, "IV" },   { 1, "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (label, steps[i].digits);
}

char *
mnf_list_label_new (const char *style, guint number)
{
  GString *label = g_string_new (NULL);

  if (g_str_equal (style, "bullet"))
    g_string_append (label, "•");
  else if (g_str_equal (style, "decimal"))
    g_string_append_printf (label, "%u.", number);
  else if (g_str_equal (style, "upper-roman"))
    {
      mnf_list_label_append_roman (label, number);
      g_string_append_c (label, '.');
    }
  else if (g_str_equal (style, "lower-alpha"))
    {
      mnf_list_label_append_letters (label, number, 'a');
      g_string_append_c (label, ')');
    }
  else
    {
      mnf_list_label_append_letters (label, number, 'A');
      g_string_append_c (label, '.');
    }

  return g_string_free (label, FALSE);
}
