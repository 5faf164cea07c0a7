/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compose/mnf-letter.h"
#include "mnf-list-mark.h"
#include "mnf-xml-reader.h"

G_BEGIN_DECLS

/* What the styles of an OpenDocument text say of its words and lists. */
typedef struct _MnfOdtStyles MnfOdtStyles;

MnfOdtStyles *mnf_odt_styles_new (void);
void mnf_odt_styles_free (MnfOdtStyles *self);

/* Reads the styles in the element that @xml is at: office:styles, or
 * office:automatic-styles, which replace those of the part of the document before. */
void mnf_odt_styles_read (MnfOdtStyles *self, MnfXmlReader *xml);

/* The emphasis of words in the style @name (may be NULL) of @family ("paragraph" or
 * "text"); where the style says nothing of it, that of @around. */
MnfRunFlags mnf_odt_styles_get_emphasis (MnfOdtStyles *self,
                                         const char *family,
                                         const char *name,
                                         MnfRunFlags around);

/* The list style @name (may be NULL); NULL if there is none. Borrowed. */
const MnfListStyle *mnf_odt_styles_get_list (MnfOdtStyles *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfOdtStyles, mnf_odt_styles_free)

G_END_DECLS
