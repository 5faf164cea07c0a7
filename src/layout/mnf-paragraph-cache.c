/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-paragraph-cache.h"

struct _MnfParagraphCache
{
  PangoContext *context;
  GHashTable *last, *present; /* paragraph by its specification */
};

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (mnf_paragraph_spec_hash, mnf_paragraph_spec_equal, NULL,
                                (GDestroyNotify) mnf_paragraph_unref);
}

MnfParagraphCache *
mnf_paragraph_cache_new (PangoContext *context)
{
  MnfParagraphCache *self = g_new (MnfParagraphCache, 1);

  self->context = g_object_ref (context);
  self->last = create_table ();
  self->present = create_table ();

  return self;
}

void
mnf_paragraph_cache_free (MnfParagraphCache *self)
{
  g_hash_table_unref (self->last);
  g_hash_table_unref (self->present);
  g_object_unref (self->context);
  g_free (self);
}

MnfParagraph *
mnf_paragraph_cache_get (MnfParagraphCache *self, const MnfParagraphSpec *spec)
{
  MnfParagraph *paragraph = g_hash_table_lookup (self->present, spec);

  if (paragraph != NULL)
    return paragraph;

  if (!g_hash_table_steal_extended (self->last, spec, NULL, (gpointer *) &paragraph))
    paragraph = mnf_paragraph_new (self->context, spec);
  g_hash_table_insert (self->present, (gpointer) mnf_paragraph_get_spec (paragraph),
                       paragraph);

  return paragraph;
}

void
mnf_paragraph_cache_end_round (MnfParagraphCache *self)
{
  GHashTable *forgotten = self->last;

  self->last = self->present;
  self->present = forgotten;
  g_hash_table_remove_all (forgotten);
}
