/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-keep-rules.h"
#include "mnf-paginator.h"
#include "mnf-piece.h"
#include "mnf-setting.h"

G_BEGIN_DECLS

/* Of a signature, in pitches: the room to sign above the rule, some 17 mm, and
 * what is between rule and name. */
#define MNF_SIGNATURE_INK_HEIGHT 3.5
#define MNF_SIGNATURE_RULE_HEIGHT 0.25

/* A letter set in one long column, not yet cut into pages: boxes one below
 * another, each with its pieces. */
typedef struct
{
  GArray *boxes;      /* of MnfBox */
  GArray *roles;      /* of MnfBoxRole: for each box */
  GArray *piece_ends; /* of guint: for each box, the end of its pieces */
  GArray *pieces;     /* of MnfPiece: x from the left margin, y from the box's top;
                       * paragraphs are borrowed from the setting's cache */
} MnfGalley;

/* Sets all blocks but those that stand at the foot of every page. */
MnfGalley *mnf_galley_new (const MnfSetting *setting);
void mnf_galley_free (MnfGalley *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MnfGalley, mnf_galley_free)

G_END_DECLS
