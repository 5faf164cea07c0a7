/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-letter-maker.h"

#include <string.h>

#include "compose/mnf-date.h"
#include "compose/mnf-phrases.h"
#include "mnf-dateline-reader.h"
#include "mnf-import-part.h"
#include "mnf-import-text.h"
#include "mnf-letter-draft.h"
#include "mnf-line-signs.h"
#include "mnf-people-reader.h"
#include "model/mnf-field.h"

#define BODY_JOIN (MNF_IMPORT_JOIN_UNWRAP | MNF_IMPORT_JOIN_EMPHASIS)

typedef struct
{
  const MnfImportLines *lines;
  const char *language;
  const MnfPhrases *phrases;
  JsonObject *letter; /* its draft, and what is in it: */
  JsonArray *body;
  JsonArray *items; /* of the last list; borrowed */
  GPtrArray *parts;
  GString *own_words;
} Maker;

/* A part's lines, as they are taken into the letter. */
typedef struct
{
  guint first, end;
  MnfBlockKind kind;
} Range;

static char *
join (Maker *self, const Range *range, MnfImportJoin how)
{
  return mnf_import_lines_join (self->lines, range->first, range->end, how);
}

/* What was recognised */

static void
add_part (Maker *self, const char *pointer, const char *label, const Range *range)
{
  GString *words = g_string_new (NULL);

  for (guint i = range->first; i < range->end; i++)
    {
      const MnfImportLine *line = mnf_import_lines_get (self->lines, i);
      const char *text = line->text + line->label_length;

      if (*line->label != '\0' && line->part != MNF_BLOCK_LIST_ITEM)
        g_string_append_printf (words, "%s ", line->label);
      g_string_append (words, text);
      if (i + 1 < range->end && *text != '\0')
        g_string_append_c (words, '\n');
    }

  g_ptr_array_add (self->parts,
                   mnf_import_part_new (pointer, label, g_string_free (words, FALSE)));
}

static const char *
get_label (const char *pointer)
{
  return mnf_field_get_label (mnf_field_find (pointer));
}

static void
add_field_part (Maker *self, const char *pointer, const Range *range)
{
  add_part (self, pointer, get_label (pointer), range);
}

static void
take_part (Maker *self, const char *pointer, char *words)
{
  g_ptr_array_add (self->parts,
                   mnf_import_part_new (pointer, get_label (pointer), words));
}

/* Labels that the letter writes by itself are in none of its members. */
static void
note_own_words (Maker *self, const Range *range)
{
  const MnfImportLine *line = mnf_import_lines_get (self->lines, range->first);

  g_string_append_len (self->own_words, line->text, (gssize) line->label_length);
  if (range->kind == MNF_BLOCK_LIST_ITEM)
    g_string_append (self->own_words, line->label);
  g_string_append_c (self->own_words, '\n');
}

/* One function for each kind of part. All return FALSE where the words do not fit. */

static gboolean
make_text (Maker *self, const Range *range, const char *pointer, MnfImportJoin how)
{
  g_autofree char *text = join (self, range, how);

  if (mnf_letter_draft_has (self->letter, pointer) ||
      !mnf_letter_draft_fits (pointer, text))
    return FALSE;
  mnf_letter_draft_set_text (self->letter, pointer, text);
  add_field_part (self, pointer, range);
  return TRUE;
}

static gboolean
make_letterhead (Maker *self, const Range *range)
{
  const Range organization = { range->first, range->first + 1, range->kind };
  const Range unit = { range->first + 1, range->end, range->kind };

  if (!make_text (self, &organization, "/issuer/organization", MNF_IMPORT_JOIN_ONE_LINE))
    return FALSE;
  return unit.first == unit.end ||
         make_text (self, &unit, "/issuer/unit", MNF_IMPORT_JOIN_ONE_LINE);
}

/* Without the quotation marks that the letter sets around it. */
static gboolean
make_legend (Maker *self, const Range *range)
{
  g_autofree char *text = join (self, range, MNF_IMPORT_JOIN_ONE_LINE);
  gsize length = strlen (text);

  if (!mnf_letter_draft_fits ("/letterhead/legend", text))
    return FALSE;

  if (g_str_has_prefix (text, "“") && g_str_has_suffix (text, "”"))
    {
      text[length - strlen ("”")] = '\0';
      mnf_letter_draft_set_text (self->letter, "/letterhead/legend", text + strlen ("“"));
    }
  else
    mnf_letter_draft_set_text (self->letter, "/letterhead/legend", text);
  add_field_part (self, "/letterhead/legend", range);
  return TRUE;
}

static gboolean
make_reference (Maker *self, const Range *range)
{
  const char *text = mnf_import_lines_get (self->lines, range->first)->text;
  gboolean is_file = mnf_line_is_reference (text, self->phrases->file);

  return make_text (self, range, is_file ? "/letterhead/file" : "/letterhead/reference",
                    MNF_IMPORT_JOIN_ONE_LINE);
}

static gboolean
make_dateline (Maker *self, const Range *range)
{
  g_autofree char *text = join (self, range, 0);
  g_auto (MnfDateline) dateline = { NULL };

  if (!mnf_dateline_read (text, self->language, &dateline) ||
      !mnf_letter_draft_fits ("/place", dateline.place))
    return FALSE;

  if (*dateline.place != '\0')
    take_part (self, "/place", g_strdup (dateline.place));
  if (*dateline.date != '\0')
    take_part (self, "/date",
               mnf_date_format (dateline.date, self->language, MNF_DATE_LONG));
  mnf_letter_draft_set_text (self->letter, "/place", dateline.place);
  mnf_letter_draft_set_text (self->letter, "/date", dateline.date);
  mnf_letter_draft_set_text (self->letter, "/style/date-form", dateline.form);
  return TRUE;
}

static gboolean
person_fits (JsonObject *person)
{
  static const char *const members[] = { "honorific", "name", "post", "institution" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *pointer = g_strconcat ("/signatories/0/", members[i], NULL);

      if (!mnf_letter_draft_fits (pointer,
                                  json_object_get_string_member_with_default (person,
                                                                              members[i],
                                                                              "")))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_addressee (Maker *self, const Range *range)
{
  g_autoptr (JsonObject) addressee =
    mnf_people_read_addressee (self->lines, range->first, range->end);

  if (!person_fits (addressee))
    return FALSE;
  json_object_set_object_member (self->letter, "addressee", json_object_ref (addressee));
  add_field_part (self, "/addressee", range);
  return TRUE;
}

/* "Presentes" tells that more than one are addressed. */
static gboolean
make_salutation (Maker *self, const Range *range)
{
  g_autofree char *text = join (self, range, 0);
  g_autofree char *compact = mnf_import_text_compact (text);

  if (!make_text (self, range, "/addressee/salutation", 0))
    return FALSE;
  if (g_str_has_prefix (compact, "presentes"))
    mnf_letter_draft_set_text (self->letter, "/addressee/number", "plural");
  return TRUE;
}

/* Takes @element for the array @name of the letter. */
static gboolean
take_element (Maker *self, const char *name, JsonNode *element, const Range *range)
{
  g_autofree char *pointer = mnf_letter_draft_take_element (self->letter, name, element);

  if (pointer != NULL)
    add_field_part (self, pointer, range);
  return pointer != NULL;
}

static JsonNode *
wrap_object (JsonObject *object)
{
  return json_node_init_object (json_node_alloc (), object);
}

static gboolean
make_signature (Maker *self, const Range *range)
{
  g_autoptr (JsonObject) signatory =
    mnf_people_read_signatory (self->lines, range->first, range->end);

  return person_fits (signatory) &&
         take_element (self, "signatories", wrap_object (signatory), range);
}

static gboolean
make_copy (Maker *self, const Range *range)
{
  g_autofree char *text = join (self, range, MNF_IMPORT_JOIN_ONE_LINE);
  g_autoptr (JsonObject) copy =
    mnf_people_read_copy (self->lines, range->first, range->end);

  return *text != '\0' && mnf_letter_draft_fits ("/copies/0/name", text) &&
         take_element (self, "copies", wrap_object (copy), range);
}

static gboolean
make_annex (Maker *self, const Range *range)
{
  g_autofree char *text = join (self, range, MNF_IMPORT_JOIN_ONE_LINE);

  return *text != '\0' && mnf_letter_draft_fits ("/annexes/0", text) &&
         take_element (self, "annexes", json_node_init_string (json_node_alloc (), text),
                       range);
}

/* The body */

static const char *
get_element_label (const char *type)
{
  const MnfFieldChoice *choice = mnf_field_find ("/body/0/type")->choices;

  while (!g_str_equal (choice->value, type))
    choice++;
  return mnf_field_choice_get_label (choice);
}

static JsonObject *
add_body_element (Maker *self, const char *type)
{
  JsonObject *element = json_object_new ();

  json_object_set_string_member (element, "type", type);
  json_array_add_object_element (self->body, element);
  return element;
}

static gboolean
make_element (Maker *self, const Range *range, const char *type, MnfImportJoin how)
{
  g_autofree char *text = join (self, range, how);
  g_autofree char *pointer =
    g_strdup_printf ("/body/%u/text", json_array_get_length (self->body));

  json_object_set_string_member (add_body_element (self, type), "text", text);
  add_part (self, pointer, get_element_label (type), range);
  return TRUE;
}

static gboolean
make_list_item (Maker *self, const Range *range)
{
  const char *style = mnf_import_lines_get (self->lines, range->first)->list_style;
  g_autofree char *text = join (self, range, BODY_JOIN);
  g_autofree char *pointer = NULL;

  if (style != NULL)
    {
      JsonObject *list = add_body_element (self, "list");

      self->items = json_array_new ();
      json_object_set_string_member (list, "label", style);
      json_object_set_array_member (list, "items", self->items);
    }

  pointer = g_strdup_printf ("/body/%u/items/%u", json_array_get_length (self->body) - 1,
                             json_array_get_length (self->items));
  json_array_add_string_element (self->items, text);
  add_field_part (self, pointer, range);
  return TRUE;
}

/* Parts that are the text of one member. */
static const struct
{
  MnfBlockKind kind;
  const char *pointer;
  MnfImportJoin how;
} texts[] = {
  { MNF_BLOCK_SUBJECT, "/subject", 0 },
  { MNF_BLOCK_CLOSING, "/closing", 0 },
  { MNF_BLOCK_MOTTO, "/motto", MNF_IMPORT_JOIN_ONE_LINE },
  { MNF_BLOCK_INITIALS, "/initials", 0 },
  { MNF_BLOCK_FOOTER, "/letterhead/footer", 0 },
};

static gboolean
make_part (Maker *self, const Range *range)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].kind == range->kind)
      return make_text (self, range, texts[i].pointer, texts[i].how);

  switch (range->kind)
    {
    case MNF_BLOCK_LETTERHEAD:
      return make_letterhead (self, range);
    case MNF_BLOCK_LEGEND:
      return make_legend (self, range);
    case MNF_BLOCK_REFERENCE:
      return make_reference (self, range);
    case MNF_BLOCK_DATELINE:
      return make_dateline (self, range);
    case MNF_BLOCK_ADDRESSEE:
      return make_addressee (self, range);
    case MNF_BLOCK_SALUTATION:
      return make_salutation (self, range);
    case MNF_BLOCK_SIGNATURE:
      return make_signature (self, range);
    case MNF_BLOCK_COPY:
      return make_copy (self, range);
    case MNF_BLOCK_ANNEX:
      return make_annex (self, range);
    case MNF_BLOCK_LIST_ITEM:
      return make_list_item (self, range);
    case MNF_BLOCK_HEADING:
      return make_element (self, range, "heading", MNF_IMPORT_JOIN_UNWRAP);
    case MNF_BLOCK_PARAGRAPH:
    default:
      return make_element (self, range, "paragraph", BODY_JOIN);
    }
}

static void
make_parts (Maker *self)
{
  Range range = { 0 };

  for (; range.first < self->lines->lines->len; range.first = range.end)
    {
      MnfImportLine *line = mnf_import_lines_get (self->lines, range.first);

      range.end = mnf_import_lines_find_part_end (self->lines, range.first);
      range.kind = line->part;
      if (make_part (self, &range))
        note_own_words (self, &range);
      else
        {
          line->label_length = 0;
          range.kind = MNF_BLOCK_PARAGRAPH;
          make_part (self, &range);
        }
    }
}

MnfManifestation *
mnf_letter_maker_make (const MnfImportLines *lines,
                       const char *language,
                       GPtrArray **parts,
                       GString *own_words)
{
  g_autoptr (JsonObject) letter = json_object_new ();
  g_autofree char *id = g_uuid_string_random ();
  Maker maker = { .lines = lines, .letter = letter, .own_words = own_words };

  maker.language = language;
  maker.phrases = mnf_phrases_get (mnf_language_from_tag (language));
  maker.body = json_array_new ();
  maker.parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mnf_import_part_free);
  json_object_set_string_member (letter, "id", id);
  json_object_set_string_member (letter, "language", language);
  json_object_set_array_member (letter, "body", maker.body);

  make_parts (&maker);
  *parts = maker.parts;
  return mnf_letter_draft_finish (letter);
}
