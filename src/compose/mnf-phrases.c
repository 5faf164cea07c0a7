/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-phrases.h"

#include <string.h>

static const MnfPhrases phrases[] = {
  [MNF_LANGUAGE_SPANISH] = {
    .subject = "ASUNTO:",
    .reference = "Oficio núm. ",
    .file = "Expediente ",
    .place_a_date = ", a ",
    .copies = "C.c.p.",
    .annex = "Anexo:",
    .annexes = "Anexos:",
    .page_of = " de ",
  },
  [MNF_LANGUAGE_ENGLISH] = {
    .subject = "SUBJECT:",
    .reference = "Letter no. ",
    .file = "File ",
    .place_a_date = ", ",
    .copies = "cc:",
    .annex = "Annex:",
    .annexes = "Annexes:",
    .page_of = " of ",
  },
};

MnfLanguage
mnf_language_from_tag (const char *tag)
{
  gboolean english =
    g_ascii_strncasecmp (tag, "en", 2) == 0 && (tag[2] == '\0' || tag[2] == '-');

  return english ? MNF_LANGUAGE_ENGLISH : MNF_LANGUAGE_SPANISH;
}

const MnfPhrases *
mnf_phrases_get (MnfLanguage language)
{
  return &phrases[language];
}

gboolean
mnf_phrase_is_said (const char *phrase, const char *text)
{
  gsize whole = strcspn (phrase, " ");

  while (*text != '\0')
    {
      gsize length = 0;

      while (g_ascii_isalpha (text[length]) || (guchar) text[length] >= 0x80)
        length++;
      if (length > 1 && length <= whole && (length == whole || text[length] == '.') &&
          g_ascii_strncasecmp (text, phrase, length) == 0)
        return TRUE;
      text += MAX (length, 1);
    }

  return FALSE;
}
