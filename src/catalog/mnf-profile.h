/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/mnf-manifestation.h"

G_BEGIN_DECLS

/* Office profiles: what is the same in all letters of an office. A profile is a
 * manifestation that holds nothing else – the issuer, image, legend and footer
 * of the letterhead, the signatories, the style – and two more members:
 * "profile-name", and "addressees", a list of the usual ones, each as
 * "addressee" is in a letter. So it is read, checked, migrated and written as
 * every letter is. */

#define MNF_PROFILE_NAME "/profile-name"
#define MNF_PROFILE_ADDRESSEES "/addressees"

#define MNF_PROFILE_MAX_NAME 100 /* characters */
#define MNF_PROFILE_MAX_ADDRESSEES 20

/* A profile of the office that sends @letter: those who receive it are not of
 * the office and no signatories of it. @name is one line, not empty. Transfer
 * full. */
MnfManifestation *mnf_profile_new (const char *name, MnfManifestation *letter);

/* The profile as @letter has it now. Its addressee comes first among the usual
 * ones, of which the oldest is forgotten when there are too many. Transfer
 * full. */
MnfManifestation *mnf_profile_update (MnfManifestation *profile,
                                      MnfManifestation *letter);

/* Reads a profile. Errors: MNF_MODEL_ERROR, also for a letter that is no
 * profile and for a profile that a newer program made. Transfer full. */
MnfManifestation *mnf_profile_new_from_bytes (GBytes *bytes, GError **error);

const char *mnf_profile_get_name (MnfManifestation *profile);

/* The letter as the office sends it, addressed to the profile's addressee
 * number @addressee; -1 keeps the letter's own. What the profile does not have
 * stays as it is. Its signatories take the place of those with the same role,
 * the others stay; a legend that begins with a year is only for letters of that
 * year. Transfer full. */
MnfManifestation *
mnf_profile_apply (MnfManifestation *profile, MnfManifestation *letter, int addressee);

G_END_DECLS
