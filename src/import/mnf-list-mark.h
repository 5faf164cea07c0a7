/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The marks of list items as office programs compute them: "A.", "b)", "1.2.". */

#define MNF_LIST_LEVELS 10

typedef enum
{
  MNF_LIST_NUMBER_NONE,
  MNF_LIST_NUMBER_DECIMAL,
  MNF_LIST_NUMBER_DECIMAL_ZERO, /* 01 */
  MNF_LIST_NUMBER_UPPER_LETTER, /* … Z, AA, AB */
  MNF_LIST_NUMBER_LOWER_LETTER,
  MNF_LIST_NUMBER_UPPER_LETTERS, /* … Z, AA, BB */
  MNF_LIST_NUMBER_LOWER_LETTERS,
  MNF_LIST_NUMBER_UPPER_ROMAN,
  MNF_LIST_NUMBER_LOWER_ROMAN,
} MnfListNumber;

typedef struct
{
  MnfListNumber number;
  int start;     /* the number of the first item */
  char *pattern; /* the mark, "%1" … "%9" standing for the numbers of the levels, the
                  * outermost first: "%1.%2)"; NULL for none */
} MnfListLevel;

typedef struct
{
  MnfListLevel levels[MNF_LIST_LEVELS];
} MnfListStyle;

/* Without any marks. */
MnfListStyle *mnf_list_style_new (void);
MnfListStyle *mnf_list_style_copy (const MnfListStyle *self);
void mnf_list_style_free (MnfListStyle *self);

/* Takes @pattern (may be NULL). Levels that do not exist are passed over, and so are
 * patterns that are far too long for a mark. */
void mnf_list_style_take_level (MnfListStyle *self,
                                guint level,
                                MnfListNumber number,
                                int start,
                                char *pattern);

/* Where a list is in its numbering: the number of the last item of each level, or
 * MNF_LIST_NOT_BEGUN. */
#define MNF_LIST_NOT_BEGUN (-1)
typedef struct
{
  int numbers[MNF_LIST_LEVELS];
} MnfListCounter;

void mnf_list_counter_reset (MnfListCounter *self);

/* Goes on to the next item of @level (from 0) and returns its mark; "" if it has
 * none. Transfer full. */
char *
mnf_list_counter_next (MnfListCounter *self, const MnfListStyle *style, guint level);

G_END_DECLS
