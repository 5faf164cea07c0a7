/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a key press takes to reach the page.
 *
 *   meson compile -C _build bench-preview
 *   _build/tests/bench/bench-preview SAMPLE [MANIFIESTA-CLI]
 *
 * Each edit types one letter into the longest paragraph; the times in µs go
 * from the edit to pages painted at 96 dpi, median and 99th percentile of 500
 * edits: for the sample with all its pages painted, and for a letter of 100
 * pages, made by repeating the sample's body with numbered paragraphs, with
 * the two pages painted that a window shows. Each of them first alone, then
 * kept on disk as in the window, but so that it is being written all the time.
 * Then, where the program is given, the time of a cold export of the sample. */

#define _XOPEN_SOURCE 700 /* nftw() */

#include <ftw.h>
#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "compose/mnf-composer.h"
#include "layout/mnf-typesetter.h"
#include "library/mnf-autosaver.h"
#include "library/mnf-session.h"

#define N_EDITS 500
#define N_EXPORTS 30
#define PIXELS_PER_POINT (96 / 72.0)
#define LARGE_PAGES 100

typedef enum
{
  EDIT,
  COMPOSE,
  LAY_OUT,
  PAINT,
  ALL,
  N_STAGES
} Stage;

static const char *const stage_names[] = { "edit", "compose", "lay out", "paint", "all" };

typedef struct
{
  MnfDocument *document;
  MnfAutosaver *saver; /* NULL while the letter is not kept */
  MnfTypesetter *typesetter;
  cairo_surface_t *surface;
  guint n_visible; /* pages painted, from the one with the edit on */
  gint64 times[N_STAGES][N_EDITS];
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *name, gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("  %-8s median %6" G_GINT64_FORMAT " µs, 99%% %6" G_GINT64_FORMAT " µs\n",
           name, times[n / 2], times[n * 99 / 100]);
}

/* The pointer of the longest paragraph. Transfer full. */
static char *
find_longest (MnfManifestation *manifestation)
{
  guint n = mnf_manifestation_get_length (manifestation, "/body");
  gsize most = 0;
  char *longest = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/body/%u/text", i);
      gsize length = strlen (mnf_manifestation_get_text (manifestation, pointer));

      if (length > most)
        {
          most = length;
          g_free (longest);
          longest = g_steal_pointer (&pointer);
        }
    }

  return longest;
}

/* Types a letter in the middle of the text, and does what waits meanwhile. */
static void
type_letter (Bench *self, const char *pointer)
{
  MnfManifestation *manifestation = mnf_document_get_manifestation (self->document);
  const char *text = mnf_manifestation_get_text (manifestation, pointer);
  const char *middle = g_utf8_offset_to_pointer (text, g_utf8_strlen (text, -1) / 2);
  g_autofree char *typed =
    g_strdup_printf ("%.*sa%s", (int) (middle - text), text, middle);

  mnf_document_set_text (self->document, pointer, typed);
  if (self->saver != NULL && mnf_autosaver_get_state (self->saver) != MNF_AUTOSAVE_SAVING)
    mnf_autosaver_flush_async (self->saver, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
paint_page (Bench *self, MnfPages *pages, guint page)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_PER_POINT, PIXELS_PER_POINT);
  mnf_painter_draw (pages, page, cr);
  cairo_destroy (cr);
}

/* The first of the pages that show the paragraph. */
static guint
find_page (MnfPages *pages, const char *pointer)
{
  g_autoptr (GArray) rectangles = mnf_pages_get_rectangles (pages, pointer);

  return g_array_index (rectangles, MnfPageRectangle, 0).page;
}

static void
run_edit (Bench *self, const char *pointer, guint first_page, guint edit)
{
  gint64 start = g_get_monotonic_time (), edited, composed, laid_out, painted;
  g_autoptr (MnfLetter) letter = NULL;
  g_autoptr (MnfPages) pages = NULL;

  type_letter (self, pointer);
  edited = g_get_monotonic_time ();
  letter = mnf_compose (mnf_document_get_manifestation (self->document),
                        MNF_COMPOSE_PLACEHOLDERS);
  composed = g_get_monotonic_time ();
  pages = mnf_typesetter_lay_out (self->typesetter, letter);
  laid_out = g_get_monotonic_time ();
  for (guint i = 0; i < self->n_visible; i++)
    paint_page (self, pages, first_page + i);
  painted = g_get_monotonic_time ();

  self->times[EDIT][edit] = edited - start;
  self->times[COMPOSE][edit] = composed - edited;
  self->times[LAY_OUT][edit] = laid_out - composed;
  self->times[PAINT][edit] = painted - laid_out;
  self->times[ALL][edit] = painted - start;
}

/* Keeps @document on disk in @folder as the window does. Transfer full. */
static MnfAutosaver *
keep (MnfDocument *document, const char *folder)
{
  g_autofree char *states = g_build_filename (folder, "session", NULL);
  g_autofree char *earlier = g_build_filename (folder, "versions", NULL);
  g_autoptr (GFile) letters = g_file_new_build_filename (folder, "letters", NULL);
  g_autoptr (MnfSession) session = mnf_session_new (states, NULL);
  g_autoptr (MnfSessionEntry) entry = mnf_session_open (session, NULL);
  g_autoptr (MnfVersions) versions = mnf_versions_new (earlier);

  return mnf_autosaver_new (document, letters, entry, versions, &mnf_clock_system);
}

static void
let_go (MnfAutosaver *saver)
{
  while (mnf_autosaver_get_state (saver) != MNF_AUTOSAVE_IDLE)
    g_main_context_iteration (NULL, TRUE);
  mnf_autosaver_close (saver);
  g_object_unref (saver);
}

static void
run_bench (const char *name,
           MnfManifestation *manifestation,
           guint n_visible,
           const char *folder)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_PLACEHOLDERS);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);
  gint64 end = g_get_monotonic_time ();
  const MnfStyle *style = mnf_letter_get_style (letter);
  g_autofree char *pointer = find_longest (manifestation);
  g_autofree Bench *self = g_new0 (Bench, 1);
  guint n_pages = mnf_pages_get_n_pages (pages);

  self->document = mnf_document_new (manifestation);
  if (folder != NULL)
    self->saver = keep (self->document, folder);
  self->typesetter = typesetter;
  self->n_visible = MIN (n_visible, n_pages);
  self->surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, style->page_width * PIXELS_PER_POINT,
                                style->page_height * PIXELS_PER_POINT);

  g_print ("%s, %s: %u pages, first laid out in %" G_GINT64_FORMAT " µs; %u painted\n",
           name, folder != NULL ? "kept on disk" : "alone", n_pages, end - start,
           self->n_visible);
  for (guint edit = 0; edit < N_EDITS; edit++)
    run_edit (self, pointer, MIN (find_page (pages, pointer), n_pages - self->n_visible),
              edit);
  for (Stage stage = 0; stage < N_STAGES; stage++)
    print_times (stage_names[stage], self->times[stage], N_EDITS);

  cairo_surface_destroy (self->surface);
  if (self->saver != NULL)
    let_go (self->saver);
  g_object_unref (self->document);
}

/* As it is in the window, and in files of its own in @folder. */
static void
run_both (const char *name,
          MnfManifestation *manifestation,
          guint n_visible,
          const char *folder)
{
  run_bench (name, manifestation, n_visible, NULL);
  run_bench (name, manifestation, n_visible, folder);
}

static guint
count_pages (MnfManifestation *manifestation)
{
  g_autoptr (MnfFonts) fonts = mnf_fonts_new ();
  g_autoptr (MnfTypesetter) typesetter = mnf_typesetter_new (fonts);
  g_autoptr (MnfLetter) letter = mnf_compose (manifestation, MNF_COMPOSE_DEFAULT);
  g_autoptr (MnfPages) pages = mnf_typesetter_lay_out (typesetter, letter);

  return mnf_pages_get_n_pages (pages);
}

/* A copy of a body's element with @number before each of its texts, so that no
 * paragraph is set once for all. Transfer full. */
static JsonNode *
number_element (JsonNode *node, guint number)
{
  g_autofree char *json = json_to_string (node, FALSE);
  g_autoptr (GString) numbered = g_string_new (json);
  g_autofree char *text = g_strdup_printf ("\"text\":\"%u. ", number);
  g_autofree char *item = g_strdup_printf ("\"%u. Que ", number);

  g_string_replace (numbered, "\"text\":\"", text, 0);
  g_string_replace (numbered, "\"Que ", item, 0);

  return json_from_string (numbered->str, NULL);
}

static MnfManifestation *
append_body (MnfManifestation *manifestation, MnfManifestation *sample, guint number)
{
  guint n = mnf_manifestation_get_length (sample, "/body");
  MnfManifestation *longer = mnf_manifestation_ref (manifestation);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/body/%u", i);
      g_autoptr (JsonNode) element =
        number_element (mnf_manifestation_get (sample, pointer), number);
      MnfManifestation *next =
        mnf_manifestation_insert (longer, "/body/-", element, NULL);

      mnf_manifestation_unref (longer);
      longer = next;
    }

  return longer;
}

static MnfManifestation *
create_large (MnfManifestation *sample)
{
  MnfManifestation *large = mnf_manifestation_ref (sample);
  guint number = 1;

  while (number < 2 || count_pages (large) < LARGE_PAGES)
    for (guint i = 0; i < 4; i++, number++)
      {
        MnfManifestation *longer = append_body (large, sample, number);

        mnf_manifestation_unref (large);
        large = longer;
      }

  return large;
}

static gint64
get_time (const struct timeval *time)
{
  return (gint64) time->tv_sec * G_USEC_PER_SEC + time->tv_usec;
}

static void
run_cold_export (const char *cli, const char *sample)
{
  const char *const command[] = { cli, "export", sample, "-o", "-", NULL };
  gint64 walls[N_EXPORTS], cpus[N_EXPORTS];

  for (guint i = 0; i < N_EXPORTS; i++)
    {
      struct rusage before, after;
      gint64 start = g_get_monotonic_time ();
      int status;

      getrusage (RUSAGE_CHILDREN, &before);
      if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                         NULL, NULL, NULL, &status, NULL) ||
          status != 0)
        g_error ("%s does not export", cli);
      walls[i] = g_get_monotonic_time () - start;
      getrusage (RUSAGE_CHILDREN, &after);
      cpus[i] = get_time (&after.ru_utime) + get_time (&after.ru_stime) -
                get_time (&before.ru_utime) - get_time (&before.ru_stime);
    }

  g_print ("Cold export of the sample, %d times\n", N_EXPORTS);
  print_times ("wall", walls, N_EXPORTS);
  print_times ("CPU", cpus, N_EXPORTS);
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return remove (path);
}

static void
remove_folder (const char *path)
{
  nftw (path, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = argc > 1 ? g_file_new_for_path (argv[1]) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MnfManifestation) sample = NULL, large = NULL;
  g_autofree char *folder = NULL;

  setlocale (LC_ALL, "");
  if (file == NULL)
    {
      g_printerr ("Usage: bench-preview SAMPLE [MANIFIESTA-CLI]\n");
      return 2;
    }
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes != NULL)
    sample = mnf_manifestation_new_from_bytes (bytes, &error);
  if (sample == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }

  large = create_large (sample);
  folder = g_dir_make_tmp ("bench-preview-XXXXXX", NULL);
  run_both ("Sample", sample, G_MAXUINT, folder);
  run_both ("Large letter", large, 2, folder);
  remove_folder (folder);
  if (argc > 2)
    run_cold_export (argv[2], argv[1]);

  return 0;
}
