/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-line-breaker.h"

void
mnf_line_breaker_break (PangoLayout *layout, double width, gboolean justify)
{
  int units = CLAMP (width * PANGO_SCALE, 1, G_MAXINT / 2);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, units);
  pango_layout_set_justify (layout, justify);
}
