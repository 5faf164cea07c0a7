/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

struct _MnfFonts
{
  GObject parent_instance;

  FcConfig *config;
  PangoFontMap *font_map;
  GHashTable *installed; /* family as installed, by its case-folded name */
  GPtrArray *families;   /* borrowed from the table below; ends with NULL */
};

G_DEFINE_FINAL_TYPE (MnfFonts, mnf_fonts, G_TYPE_OBJECT)

/* Directories are named here, and nothing is read from /etc/fonts or from
 * FONTCONFIG_FILE: rules there may replace families, change their size or
 * switch hinting on, each of which moves line breaks. The system's caches are
 * shared, since they speak of the files alone. */
static const char configuration[] =
  "<fontconfig>"
  "<dir>/usr/share/texmf/fonts/opentype/public/tex-gyre</dir>"
  "<dir>/usr/share/fonts</dir>"
  "<dir>/usr/local/share/fonts</dir>"
  "<dir prefix=\"xdg\">fonts</dir>"
  "<cachedir>/var/cache/fontconfig</cachedir>"
  "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
  "</fontconfig>";

/* Families that suit official letters and have bold and italic, best first;
 * then what every system has. */
static const char *const suitable_families[] = {
  MNF_FONTS_DEFAULT_FAMILY,
  "TeX Gyre Termes",
  "TeX Gyre Schola",
  "TeX Gyre Bonum",
  "TeX Gyre Heros",
  "Liberation Serif",
  "Liberation Sans",
  "Gelasio",
  "Caladea",
  "Carlito",
  "Lato",
  "Montserrat",
  "Noto Serif",
  "Noto Sans",
  "DejaVu Serif",
  "DejaVu Sans",
};

/* Families of other systems and the free ones of the same widths. */
static const struct
{
  const char *family, *substitute;
} substitutes[] = {
  { "Arial", "Liberation Sans" },
  { "Arial", "TeX Gyre Heros" },
  { "Book Antiqua", "TeX Gyre Pagella" },
  { "Bookman Old Style", "TeX Gyre Bonum" },
  { "Calibri", "Carlito" },
  { "Cambria", "Caladea" },
  { "Century Schoolbook", "TeX Gyre Schola" },
  { "Georgia", "Gelasio" },
  { "Helvetica", "TeX Gyre Heros" },
  { "Helvetica", "Liberation Sans" },
  { "Palatino", "TeX Gyre Pagella" },
  { "Palatino Linotype", "TeX Gyre Pagella" },
  { "Times", "TeX Gyre Termes" },
  { "Times", "Liberation Serif" },
  { "Times New Roman", "TeX Gyre Termes" },
  { "Times New Roman", "Liberation Serif" },
};

static const char *
find_installed (MnfFonts *self, const char *family)
{
  g_autofree char *key = g_utf8_casefold (family, -1);

  return g_hash_table_lookup (self->installed, key);
}

static void
list_installed (MnfFonts *self)
{
  FcFontSet *fonts = FcConfigGetFonts (self->config, FcSetSystem);

  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    {
      FcChar8 *family;

      for (int n = 0;
           FcPatternGetString (fonts->fonts[i], FC_FAMILY, n, &family) == FcResultMatch;
           n++)
        g_hash_table_insert (self->installed, g_utf8_casefold ((const char *) family, -1),
                             g_strdup ((const char *) family));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (suitable_families); i++)
    if (find_installed (self, suitable_families[i]) != NULL)
      g_ptr_array_add (self->families, (gpointer) suitable_families[i]);
  g_ptr_array_add (self->families, NULL);
}

static void
mnf_fonts_finalize (GObject *object)
{
  MnfFonts *self = MNF_FONTS (object);

  /* A font map does not give its configuration back by itself. */
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->font_map), NULL);
  g_clear_object (&self->font_map);
  g_clear_pointer (&self->config, FcConfigDestroy);
  g_hash_table_unref (self->installed);
  g_ptr_array_unref (self->families);

  G_OBJECT_CLASS (mnf_fonts_parent_class)->finalize (object);
}

static void
mnf_fonts_class_init (MnfFontsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnf_fonts_finalize;
}

static void
mnf_fonts_init (MnfFonts *self)
{
  self->config = FcConfigCreate ();
  FcConfigParseAndLoadFromMemory (self->config, (const FcChar8 *) configuration, FcTrue);
  FcConfigBuildFonts (self->config);

  self->font_map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->font_map), self->config);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->font_map), 72.0);

  self->installed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->families = g_ptr_array_new ();
  list_installed (self);
}

MnfFonts *
mnf_fonts_new (void)
{
  return g_object_new (MNF_TYPE_FONTS, NULL);
}

PangoContext *
mnf_fonts_create_context (MnfFonts *self)
{
  PangoContext *context;
  cairo_font_options_t *options;

  g_return_val_if_fail (MNF_IS_FONTS (self), NULL);

  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  context = pango_font_map_create_context (self->font_map);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  /* Whatever is set with the context needs the configuration as long as it is
   * there. */
  g_object_set_data_full (G_OBJECT (context), "mnf-fonts", g_object_ref (self),
                          g_object_unref);

  return context;
}

const char *const *
mnf_fonts_get_families (MnfFonts *self)
{
  g_return_val_if_fail (MNF_IS_FONTS (self), NULL);

  return (const char *const *) self->families->pdata;
}

const char *
mnf_fonts_resolve (MnfFonts *self, const char *family)
{
  const char *found;

  g_return_val_if_fail (MNF_IS_FONTS (self), NULL);
  g_return_val_if_fail (family != NULL, NULL);

  if ((found = find_installed (self, family)) != NULL)
    return found;

  for (gsize i = 0; i < G_N_ELEMENTS (substitutes); i++)
    if (g_ascii_strcasecmp (substitutes[i].family, family) == 0 &&
        (found = find_installed (self, substitutes[i].substitute)) != NULL)
      return found;

  /* With no suitable font at all Pango takes whatever there is. */
  found = g_ptr_array_index (self->families, 0);
  return found != NULL ? found : MNF_FONTS_DEFAULT_FAMILY;
}

/* Of several models the last is the one that most systems know. */
const char *
mnf_fonts_find_model (const char *family)
{
  for (gsize i = G_N_ELEMENTS (substitutes); i > 0; i--)
    if (g_ascii_strcasecmp (substitutes[i - 1].substitute, family) == 0)
      return substitutes[i - 1].family;

  return NULL;
}
