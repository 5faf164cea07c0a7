/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-agreement.h"

#include <string.h>

#define MAX_FORMS 4

gboolean
mnf_agreement_choose (const char *forms,
                      gsize length,
                      gboolean feminine,
                      gboolean plural,
                      const char **form,
                      gsize *form_length)
{
  const char *starts[MAX_FORMS + 1];
  const char *end = forms + length;
  guint n_forms = 0, choice;

  starts[n_forms++] = forms;
  for (const char *bar = memchr (forms, '|', length); bar != NULL;
       bar = memchr (bar + 1, '|', (gsize) (end - bar - 1)))
    {
      if (n_forms == MAX_FORMS)
        return FALSE;
      starts[n_forms++] = bar + 1;
    }
  if (n_forms < 2)
    return FALSE;
  starts[n_forms] = end + 1; /* as if a bar followed */

  if (!plural)
    choice = feminine ? 1 : 0;
  else if (n_forms == 2)
    choice = 0;
  else
    choice = n_forms == 4 && feminine ? 3 : 2;

  *form = starts[choice];
  *form_length = (gsize) (starts[choice + 1] - 1 - starts[choice]);
  return TRUE;
}
