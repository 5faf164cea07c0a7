/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-template.h"

#include <glib/gi18n-lib.h>

#include "mnf-catalog-resources.h"

#define CATALOG MNF_RESOURCE_PREFIX "/catalog"

/* The names are those of the template files, repeated here for the message
 * catalogue; a test keeps them the same. */
static const MnfTemplate templates[] = {
  {
    .id = "gobierno-abierto-manifestacion",
    /* Translators: a “manifestación” is a formal letter of intent. */
    .name = N_ ("Open Government Manifestation"),
    .description = N_ ("A municipality tells the state’s technical secretariat that it "
                       "intends to take part in the open government exercise."),
  },
};

const MnfTemplate *
mnf_templates_get_all (gsize *n_templates)
{
  static MnfTemplate translated[G_N_ELEMENTS (templates)];
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
        {
          translated[i].id = templates[i].id;
          translated[i].name = _ (templates[i].name);
          translated[i].description = _ (templates[i].description);
        }
      g_once_init_leave (&initialized, 1);
    }

  *n_templates = G_N_ELEMENTS (templates);
  return translated;
}

static GBytes *
lookup (const char *path)
{
  return g_resource_lookup_data (mnf_catalog_get_resource (), path,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

MnfManifestation *
mnf_template_load (const char *id)
{
  g_autofree char *path = g_strdup_printf (CATALOG "/templates/%s.json", id);
  g_autoptr (GBytes) bytes = lookup (path);

  return bytes != NULL ? mnf_manifestation_new_from_bytes (bytes, NULL) : NULL;
}

static gboolean
asks_for (MnfManifestation *template, const char *pointer)
{
  guint n_asked = mnf_manifestation_get_length (template, "/ask");

  for (guint i = 0; i < n_asked; i++)
    {
      g_autofree char *asked = g_strdup_printf ("/ask/%u", i);

      if (g_str_equal (mnf_manifestation_get_text (template, asked), pointer))
        return TRUE;
    }

  return FALSE;
}

/* Both take @letter and give the edited one: the members of a template are
 * known to be there, so that the edits cannot fail. */
static MnfManifestation *
take_with_text (MnfManifestation *letter, const char *pointer, const char *text)
{
  g_autoptr (MnfManifestation) before = letter;

  return mnf_manifestation_with_text (before, pointer, text, NULL);
}

static MnfManifestation *
take_without (MnfManifestation *letter, const char *pointer)
{
  g_autoptr (MnfManifestation) before = letter;

  if (mnf_manifestation_get (before, pointer) == NULL)
    return g_steal_pointer (&before);
  return mnf_manifestation_remove (before, pointer, NULL);
}

MnfManifestation *
mnf_template_instantiate (const char *id, const char *date)
{
  g_autoptr (MnfManifestation) template = mnf_template_load (id);
  g_autofree char *uuid = g_uuid_string_random ();
  MnfManifestation *letter;

  if (template == NULL)
    return NULL;

  letter = take_with_text (mnf_manifestation_ref (template), "/id", uuid);
  if (asks_for (template, "/date"))
    letter = take_with_text (letter, "/date", date);
  letter = take_without (letter, "/template-name");
  letter = take_without (letter, "/template-description");
  return take_without (letter, "/ask");
}

GBytes *
mnf_sample_get_bytes (void)
{
  return lookup (CATALOG "/samples/cuautitlan-izcalli-2022.manifiesta.json");
}
