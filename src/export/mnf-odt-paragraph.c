/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-odt-paragraph.h"

#include <math.h>
#include <string.h>

#include "layout/mnf-galley.h"
#include "mnf-odt-pages.h"
#include "mnf-odt-styles.h"

/* Half of what a printer can show: lengths that differ by less are the same. */
#define HAIR 0.05

/* In points, from the sides of what the paragraph stands in: the page's type area,
 * or a cell of a table. */
typedef struct
{
  double above, left, right;
  double hanging; /* how far the label stands out to the left; 0 for none */
  double letter_spacing;
  gboolean keep_with_next;
  gboolean begins_letter; /* on its first page */
  gboolean ragged;        /* whatever its style says */
} Own;

static gsize
count_signatures_before (const MnfSetting *setting, gsize block)
{
  gsize n = 0;

  while (n < block && setting->blocks[block - n - 1].kind == MNF_BLOCK_SIGNATURE)
    n++;
  return n;
}

/* Signatures stand in the cells of a table, two in a row: those of a row share what
 * is above them. */
static void
place_signature (const MnfOdt *odt, gsize block, Own *own, gsize *row)
{
  const MnfSetting *setting = &odt->page->setting;
  gsize column = count_signatures_before (setting, block) % 2;
  gboolean last = block + 1 == setting->n_blocks ||
                  setting->blocks[block + 1].kind != MNF_BLOCK_SIGNATURE;
  double half = setting->measure / 2;

  *row = block - column;
  own->above += MNF_SIGNATURE_INK_HEIGHT * setting->pitch;
  if (column == 1)
    own->left -= half;
  else if (!last)
    own->right -= half;
}

static double
get_space (const MnfOdt *odt, gsize block)
{
  const MnfSetting *setting = &odt->page->setting;

  return block > 0 ? mnf_setting_get_space (setting, setting->blocks[block - 1].kind,
                                            setting->blocks[block].kind)
                   : 0.0;
}

/* Programs stretch the lines of justified words that the writer ended, however few
 * words there are on them. */
static gboolean
would_stretch (const MnfOdt *odt, const MnfBlock *block)
{
  return mnf_setting_get_alignment (&odt->page->setting, block->kind) ==
           MNF_ALIGNMENT_JUSTIFY &&
         strchr (block->text, '\n') != NULL;
}

static Own
get_own (const MnfOdt *odt, gsize block)
{
  const MnfBlock *source = &odt->page->setting.blocks[block];
  const MnfOfficeBlock *place = &odt->page->blocks[block];
  Own own = { .left = place->left, .right = place->right };
  gsize row = block;

  if (source->kind == MNF_BLOCK_SIGNATURE)
    place_signature (odt, block, &own, &row);
  else if (source->kind == MNF_BLOCK_LETTERHEAD && odt->picture != NULL)
    own.left = 0.0; /* of the cell beside the picture */
  else if (source->kind == MNF_BLOCK_LIST_ITEM)
    own.left = own.right = 0.0; /* the list's */
  else if (*source->label != '\0')
    own.hanging = place->left - place->label;

  own.above += get_space (odt, row);
  own.letter_spacing = place->letter_spacing;
  own.keep_with_next = odt->page->blocks[row].keep_with_next;
  own.begins_letter = block == 0 && odt->picture == NULL;
  own.ragged = would_stretch (odt, source);
  return own;
}

static gboolean
is_zero (double length)
{
  return fabs (length) < HAIR;
}

static gboolean
has_own_style (const MnfOdt *odt, gsize block, const Own *own)
{
  MnfBlockKind kind = odt->page->setting.blocks[block].kind;

  return own->begins_letter || own->ragged || own->keep_with_next ||
         !is_zero (own->left) || !is_zero (own->right) || !is_zero (own->hanging) ||
         !is_zero (own->letter_spacing) ||
         !is_zero (own->above - mnf_odt_style_get_above (odt, kind));
}

char *
mnf_odt_paragraph_dup_style (const MnfOdt *odt, gsize block)
{
  Own own = get_own (odt, block);

  if (has_own_style (odt, block, &own))
    return g_strdup_printf ("P%" G_GSIZE_FORMAT, block);
  return g_strdup (mnf_odt_style_get_name (odt->page->setting.blocks[block].kind));
}

static void
put_own_style (MnfTextSink *sink, const MnfOdt *odt, gsize block, const Own *own)
{
  MnfBlockKind kind = odt->page->setting.blocks[block].kind;

  mnf_text_sink_printf (sink,
                        "<style:style style:name=\"P%" G_GSIZE_FORMAT "\""
                        " style:family=\"paragraph\" style:parent-style-name=\"%s\"",
                        block, mnf_odt_style_get_name (kind));
  if (own->begins_letter)
    mnf_text_sink_printf (sink, " style:master-page-name=\"%s\"",
                          mnf_odt_get_first_master (odt));
  mnf_text_sink_put (sink, "><style:paragraph-properties");
  mnf_odt_put_length (sink, "fo:margin-top", own->above);
  if (kind != MNF_BLOCK_LIST_ITEM)
    {
      mnf_odt_put_length (sink, "fo:margin-left", own->left);
      mnf_odt_put_length (sink, "fo:margin-right", own->right);
      mnf_odt_put_length (sink, "fo:text-indent", -own->hanging);
    }
  if (own->ragged)
    mnf_text_sink_put (sink, " fo:text-align=\"left\"");
  if (own->keep_with_next)
    mnf_text_sink_put (sink, " fo:keep-with-next=\"always\"");
  if (is_zero (own->hanging))
    mnf_text_sink_put (sink, "/>");
  else
    mnf_text_sink_put (sink, "><style:tab-stops><style:tab-stop"
                             " style:position=\"0pt\"/></style:tab-stops>"
                             "</style:paragraph-properties>");
  if (!is_zero (own->letter_spacing))
    {
      mnf_text_sink_put (sink, "<style:text-properties");
      mnf_odt_put_length (sink, "fo:letter-spacing", own->letter_spacing);
      mnf_text_sink_put (sink, "/>");
    }
  mnf_text_sink_put (sink, "</style:style>\n");
}

void
mnf_odt_put_paragraph_styles (MnfTextSink *sink, const MnfOdt *odt, gsize n_blocks)
{
  for (gsize block = 0; block < n_blocks; block++)
    {
      Own own = get_own (odt, block);

      if (has_own_style (odt, block, &own))
        put_own_style (sink, odt, block, &own);
    }
}
