/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-office-page.h"
#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* What all parts of an OpenDocument text are written from. Each part is a
 * function of this and of nothing else. */
typedef struct
{
  MnfLetter *letter;
  const MnfPicture *picture; /* NULL where there is none */
  const MnfOfficePage *page;
  GDateTime *time; /* of making */
} MnfOdt;

#define MNF_ODT_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* On the root of each part; each uses some of them. */
#define MNF_ODT_NAMESPACES                                                               \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                   \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                     \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                       \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                     \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                    \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""                       \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""            \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""              \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\""                                        \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""                                       \
  " office:version=\"1.3\""

/* The letterhead's picture within the container. */
const char *mnf_odt_get_picture_name (const MnfPicture *picture);

/* A space, then name="12.5pt". */
void mnf_odt_put_length (MnfTextSink *sink, const char *name, double points);

G_END_DECLS
