/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The few words that the program itself puts into a letter. They follow the
 * letter's language, whatever the interface speaks, so they are not in the
 * message catalogue. */

typedef enum
{
  MNF_LANGUAGE_SPANISH,
  MNF_LANGUAGE_ENGLISH,
} MnfLanguage;

typedef struct
{
  const char *subject;      /* "ASUNTO:" */
  const char *reference;    /* "Oficio núm. " */
  const char *file;         /* "Expediente " */
  const char *place_a_date; /* ", a " between place and date */
  const char *copies;       /* "C.c.p." */
  const char *annex;        /* "Anexo:" */
  const char *annexes;      /* "Anexos:" */
  const char *page_of;      /* " de " as in "1 de 2" */
} MnfPhrases;

/* English for "en" and "en-…", Spanish for all others. */
MnfLanguage mnf_language_from_tag (const char *tag);

const MnfPhrases *mnf_phrases_get (MnfLanguage language);

/* Whether @text, the number of a letter or of a file, says itself what @phrase would
 * say before it: has its first word ("No. de oficio: 12") or an abbreviation of it
 * ("Exp. 12"). */
gboolean mnf_phrase_is_said (const char *phrase, const char *text);

G_END_DECLS
