/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-xml.h"

#include <string.h>

/* Neither control characters nor non-characters may stand in HTML; XML bars
 * fewer, but none of these is a letter there either. */
static gboolean
can_stand (gunichar letter)
{
  return letter == '\n' ||
         !(g_unichar_iscntrl (letter) || (letter >= 0xfdd0 && letter <= 0xfdef) ||
           (letter & 0xfffe) == 0xfffe);
}

void
mnf_xml_put_text (MnfTextSink *sink, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      switch (letter)
        {
        case '&':
          mnf_text_sink_put (sink, "&amp;");
          break;
        case '<':
          mnf_text_sink_put (sink, "&lt;");
          break;
        case '>':
          mnf_text_sink_put (sink, "&gt;");
          break;
        case '"':
          mnf_text_sink_put (sink, "&quot;");
          break;
        default:
          if (can_stand (letter))
            mnf_text_sink_printf (sink, "%.*s", (int) (g_utf8_next_char (at) - at), at);
        }
    }
}

void
mnf_xml_put_attribute (MnfTextSink *sink, const char *name, const char *value)
{
  mnf_text_sink_printf (sink, " %s=\"", name);
  mnf_xml_put_text (sink, value, strlen (value));
  mnf_text_sink_put (sink, "\"");
}

void
mnf_xml_put_element (MnfTextSink *sink, const char *name, const char *text)
{
  if (*text == '\0')
    return;

  mnf_text_sink_printf (sink, "<%s>", name);
  mnf_xml_put_text (sink, text, strlen (text));
  mnf_text_sink_printf (sink, "</%s>\n", name);
}
