/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <math.h>

#include "mnf-office-page.h"
#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* What all parts of a Word document are written from. Each part is a function
 * of this and of nothing else. */
typedef struct
{
  MnfLetter *letter;
  const MnfPicture *picture; /* NULL where there is none */
  const MnfOfficePage *page;
  const guint *lists; /* for each block the number of its list, 0 for none */
  GDateTime *time;    /* of making */
} MnfDocx;

#define MNF_DOCX_NAMESPACE                                                               \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define MNF_DOCX_XML_HEAD                                                                \
  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* The lengths of the format: twentieths of a point, and half points for sizes. */
static inline int
mnf_docx_twips (double points)
{
  return floor (points * 20.0 + 0.5);
}

static inline int
mnf_docx_half_points (double points)
{
  return floor (points * 2.0 + 0.5);
}

G_END_DECLS
