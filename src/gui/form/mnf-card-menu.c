/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-card-menu.h"

#include <glib/gi18n-lib.h>

#include "mnf-element.h"

static void
append_item (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/* Another element of the card's own kind has a key. */
static void
append_adder (GMenu *menu, const char *list, const char *kind, gboolean own)
{
  /* Translators: %s is a part of a letter, such as “Paragraph”. */
  g_autofree char *label =
    g_strdup_printf (_ ("Add %s Below"), mnf_element_get_label (list, kind));
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "card.add", "s", kind);
  if (own)
    g_menu_item_set_attribute (item, "accel", "s", "<Control>Return");
  g_menu_append_item (menu, item);
}

GMenuModel *
mnf_card_menu_new (const char *list, const char *kind)
{
  const MnfFieldChoice *kinds = mnf_element_get_kinds (list);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) adders = g_menu_new ();
  g_autoptr (GMenu) removals = g_menu_new ();

  append_item (moves, _ ("Move Up"), "card.move-up", "<Alt>Up");
  append_item (moves, _ ("Move Down"), "card.move-down", "<Alt>Down");
  if (kinds == NULL)
    append_adder (adders, list, kind, TRUE);
  for (; kinds != NULL && kinds->value != NULL; kinds++)
    append_adder (adders, list, kinds->value, g_str_equal (kinds->value, kind));
  append_item (removals, _ ("Delete"), "card.delete", NULL);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (adders));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removals));
  return G_MENU_MODEL (menu);
}
