/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* How people are addressed in the letters of Mexican public offices. Gender is
 * always what the letter says ("masculine", "feminine"), never guessed from a
 * name. All words are Spanish, whatever the language of the interface. */

/* What to offer to somebody who has typed @typed: those that go on with it,
 * without regard to case and accents; all where that leaves none, or where it
 * is one of them already. Transfer full. */
GStrv mnf_honorifics_suggest (const char *gender, const char *typed);
GStrv mnf_posts_suggest (const char *gender, const char *typed);
GStrv mnf_salutations_suggest (const char *gender, const char *number, const char *typed);

/* What an honorific or post is called for somebody of @gender: "Mtro." of
 * "Mtra.", "Presidente Municipal" of "Presidenta Municipal". Of a post only the
 * title changes, up to the first preposition ("Secretaria de la Presidenta" is
 * "Secretario de la Presidenta"); line breaks and capitals stay. What is not
 * known is left as it is. Transfer full. */
char *mnf_honorific_dup_for_gender (const char *honorific, const char *gender);
char *mnf_post_dup_for_gender (const char *post, const char *gender);

/* Whether the title of @post, up to the first preposition, is known for one. */
gboolean mnf_post_is_known (const char *post);

/* The letter with honorific and post of the person at @pointer ("/addressee",
 * "/signatories/0") as that person's gender has them; NULL if they agree with
 * it. Transfer full. */
MnfManifestation *mnf_person_agree (MnfManifestation *manifestation, const char *pointer);

G_END_DECLS
