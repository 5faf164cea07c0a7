/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mnf-pointer.h"

static const MnfFieldChoice languages[] = {
  { "es-MX", N_ ("Spanish") },
  { "en-US", N_ ("English") },
  { NULL },
};

/* Translators: the states of a letter. */
static const MnfFieldChoice statuses[] = {
  { "draft", N_ ("Draft") }, { "ready", N_ ("Ready") }, { "signed", N_ ("Signed") },
  { "sent", N_ ("Sent") },   { "void", N_ ("Void") },   { NULL },
};

/* Translators: what happened to a letter: it became a draft, was signed, … */
static const MnfFieldChoice events[] = {
  { "draft", N_ ("Draft") },
  { "ready", N_ ("Ready") },
  { "signed", N_ ("Signed") },
  { "sent", N_ ("Sent") },
  { "void", N_ ("Void") },
  { "unlocked", N_ ("Unlocked") },
  { NULL },
};

/* Translators: grammatical gender and number of a person or institution. */
static const MnfFieldChoice genders[] = {
  { "masculine", N_ ("Masculine") },
  { "feminine", N_ ("Feminine") },
  { NULL },
};

static const MnfFieldChoice numbers[] = {
  { "singular", N_ ("Singular") },
  { "plural", N_ ("Plural") },
  { NULL },
};

static const MnfFieldChoice image_types[] = {
  { "image/png", N_ ("PNG") },
  { "image/jpeg", N_ ("JPEG") },
  { "image/svg+xml", N_ ("SVG") },
  { NULL },
};

static const MnfFieldChoice element_types[] = {
  { "paragraph", N_ ("Paragraph") },
  { "heading", N_ ("Heading") },
  { "list", N_ ("List") },
  { NULL },
};

static const MnfFieldChoice list_labels[] = {
  { "upper-alpha", N_ ("A. B. C.") },
  { "lower-alpha", N_ ("a) b) c)") },
  { "upper-roman", N_ ("I. II. III.") },
  { "decimal", N_ ("1. 2. 3.") },
  { "bullet", N_ ("• • •") },
  { NULL },
};

/* Translators: what a signatory does: signs, receives, witnesses, validates. */
static const MnfFieldChoice roles[] = {
  { "signs", N_ ("Signs") },
  { "receives", N_ ("Receives") },
  { "witnesses", N_ ("Witnesses") },
  { "validates", N_ ("Validates") },
  { NULL },
};

static const MnfFieldChoice papers[] = {
  { "letter", N_ ("Letter (215.9 × 279.4 mm)") },
  { "oficio", N_ ("Oficio (216 × 340 mm)") },
  { "legal", N_ ("Legal (215.9 × 355.6 mm)") },
  { "a4", N_ ("A4 (210 × 297 mm)") },
  { NULL },
};

static const MnfFieldChoice date_forms[] = {
  { "place, date", N_ ("Place, 24 May") },
  { "place, a date", N_ ("Place, on 24 May") },
  { "place; date", N_ ("Place; 24 May") },
  { NULL },
};

static const MnfFieldChoice page_numbers[] = {
  { "n-of-m", N_ ("1 of 2") },
  { "n", N_ ("1") },
  { "none", N_ ("None") },
  { NULL },
};

/* How much a letter may hold. Generous for people, small for a machine. */
#define LINE_LENGTH 500
#define TEXT_LENGTH 2000
#define BODY_LENGTH 100000
#define MAX_ELEMENTS 5000
#define MAX_PEOPLE 100
#define MAX_EVENTS 1000

/* clang-format off */
static const MnfField fields[] = {
  { "", NULL, N_("Letter"), MNF_FIELD_OBJECT },
  { "/format", NULL, N_("Format"), MNF_FIELD_LINE, TRUE, 20 },
  { "/version", NULL, N_("Format version"), MNF_FIELD_INTEGER, TRUE, 0, 1, 1000000, 1 },
  { "/template-name", NULL, N_("Name of the template"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/template-description", NULL, N_("Description of the template"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },
  { "/ask", NULL, N_("What the template asks for"), MNF_FIELD_ARRAY, FALSE, MAX_PEOPLE },
  { "/ask/*", NULL, N_("What the template asks for"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/id", NULL, N_("Identifier"), MNF_FIELD_LINE, FALSE, 100 },
  { "/template", NULL, N_("Template"), MNF_FIELD_OBJECT },
  { "/template/id", NULL, N_("Template"), MNF_FIELD_LINE, FALSE, 100 },
  { "/template/version", NULL, N_("Version of the template"), MNF_FIELD_INTEGER, FALSE, 0, 0, 1000000, 1 },
  { "/title", "title", N_("Title of the letter"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/language", NULL, N_("Language of the letter"), MNF_FIELD_CHOICE, .default_text = "es-MX", .choices = languages },
  { "/status", "status", N_("Status"), MNF_FIELD_CHOICE, .default_text = "draft", .choices = statuses },
  { "/history", NULL, N_("History"), MNF_FIELD_ARRAY, FALSE, MAX_EVENTS },
  { "/history/*", NULL, N_("Event"), MNF_FIELD_OBJECT },
  { "/history/*/at", NULL, N_("Time"), MNF_FIELD_LINE, FALSE, 40 },
  { "/history/*/event", NULL, N_("What happened"), MNF_FIELD_CHOICE, .default_text = "draft", .choices = events },

  { "/issuer", NULL, N_("Sender"), MNF_FIELD_OBJECT },
  { "/issuer/municipality", "municipality.key", N_("Key of the municipality"), MNF_FIELD_LINE, FALSE, 20 },
  { "/issuer/name", "municipality", N_("Municipality"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/issuer/organization", "organization", N_("Organization"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/issuer/unit", "unit", N_("Unit"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },

  { "/letterhead", NULL, N_("Letterhead"), MNF_FIELD_OBJECT },
  { "/letterhead/image", NULL, N_("Image"), MNF_FIELD_OBJECT, .nullable = TRUE },
  { "/letterhead/image/type", NULL, N_("Type of the image"), MNF_FIELD_CHOICE, .default_text = "image/png", .choices = image_types },
  { "/letterhead/image/data", NULL, N_("Image"), MNF_FIELD_LINE, FALSE, 2800000 },
  { "/letterhead/image/alt", NULL, N_("Description of the image"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },
  { "/letterhead/legend", "legend", N_("Legend of the year"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/letterhead/reference", "reference", N_("Letter number"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/letterhead/file", "file", N_("Case file"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/letterhead/footer", NULL, N_("Footer"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },

  { "/place", "place", N_("Place"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/date", "date", N_("Date"), MNF_FIELD_DATE, TRUE, 10 },
  { "/subject", "subject", N_("Subject"), MNF_FIELD_TEXT, TRUE, TEXT_LENGTH },

  { "/addressee", NULL, N_("Addressee"), MNF_FIELD_OBJECT },
  { "/addressee/honorific", "addressee.honorific", N_("Honorific"), MNF_FIELD_LINE, FALSE, 100 },
  { "/addressee/name", "addressee.name", N_("Name"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/addressee/post", "addressee.post", N_("Post"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },
  { "/addressee/institution", "addressee.institution", N_("Institution"), MNF_FIELD_TEXT, TRUE, TEXT_LENGTH },
  { "/addressee/gender", "addressee.gender", N_("Gender"), MNF_FIELD_CHOICE, .default_text = "masculine", .choices = genders },
  { "/addressee/number", "addressee.number", N_("Number"), MNF_FIELD_CHOICE, .default_text = "singular", .choices = numbers },
  { "/addressee/salutation", "addressee.salutation", N_("Salutation"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },

  { "/body", NULL, N_("Body"), MNF_FIELD_ARRAY, TRUE, MAX_ELEMENTS },
  { "/body/*", NULL, N_("Element"), MNF_FIELD_OBJECT },
  { "/body/*/type", NULL, N_("Kind of element"), MNF_FIELD_CHOICE, .default_text = "paragraph", .choices = element_types },
  { "/body/*/text", NULL, N_("Text"), MNF_FIELD_TEXT, FALSE, BODY_LENGTH },
  { "/body/*/label", NULL, N_("Numbering"), MNF_FIELD_CHOICE, .default_text = "upper-alpha", .choices = list_labels },
  { "/body/*/items", NULL, N_("List"), MNF_FIELD_ARRAY, FALSE, MAX_ELEMENTS },
  { "/body/*/items/*", NULL, N_("List item"), MNF_FIELD_TEXT, FALSE, BODY_LENGTH },

  { "/closing", "closing", N_("Closing"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/motto", "motto", N_("Motto"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },

  { "/signatories", NULL, N_("Signatories"), MNF_FIELD_ARRAY, TRUE, MAX_PEOPLE },
  { "/signatories/*", NULL, N_("Signatory"), MNF_FIELD_OBJECT },
  { "/signatories/*/role", "signatory.role", N_("Role"), MNF_FIELD_CHOICE, .default_text = "signs", .choices = roles },
  { "/signatories/*/honorific", "signatory.honorific", N_("Honorific"), MNF_FIELD_LINE, FALSE, 100 },
  { "/signatories/*/name", "signatory.name", N_("Name"), MNF_FIELD_LINE, TRUE, LINE_LENGTH },
  { "/signatories/*/gender", "signatory.gender", N_("Gender"), MNF_FIELD_CHOICE, .default_text = "masculine", .choices = genders },
  { "/signatories/*/post", "signatory.post", N_("Post"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },
  { "/signatories/*/institution", "signatory.institution", N_("Institution"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },

  { "/copies", NULL, N_("Copies"), MNF_FIELD_ARRAY, FALSE, MAX_PEOPLE },
  { "/copies/*", NULL, N_("Copy"), MNF_FIELD_OBJECT },
  { "/copies/*/name", "copy.name", N_("Name"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/copies/*/post", "copy.post", N_("Post"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/copies/*/note", "copy.note", N_("Note"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },

  { "/annexes", NULL, N_("Annexes"), MNF_FIELD_ARRAY, FALSE, MAX_PEOPLE },
  { "/annexes/*", "annex", N_("Annex"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/initials", "initials", N_("Initials"), MNF_FIELD_LINE, FALSE, 100 },

  { "/style", NULL, N_("Page"), MNF_FIELD_OBJECT },
  { "/style/paper", NULL, N_("Paper"), MNF_FIELD_CHOICE, .default_text = "letter", .choices = papers },
  { "/style/margins-mm", NULL, N_("Margins"), MNF_FIELD_OBJECT },
  { "/style/margins-mm/top", NULL, N_("Top margin (mm)"), MNF_FIELD_INTEGER, FALSE, 0, 5, 80, 25 },
  { "/style/margins-mm/right", NULL, N_("Right margin (mm)"), MNF_FIELD_INTEGER, FALSE, 0, 5, 80, 25 },
  { "/style/margins-mm/bottom", NULL, N_("Bottom margin (mm)"), MNF_FIELD_INTEGER, FALSE, 0, 5, 80, 25 },
  { "/style/margins-mm/left", NULL, N_("Left margin (mm)"), MNF_FIELD_INTEGER, FALSE, 0, 5, 80, 30 },
  { "/style/font", NULL, N_("Typeface"), MNF_FIELD_LINE, FALSE, 100 },
  { "/style/size-pt", NULL, N_("Font size (pt)"), MNF_FIELD_HALVES, FALSE, 0, 7, 24, 11.5 },
  { "/style/line-height", NULL, N_("Line spacing"), MNF_FIELD_RATIO, FALSE, 0, 0.8, 3, 1.2 },
  { "/style/justify", NULL, N_("Justified text"), MNF_FIELD_BOOLEAN, .default_number = TRUE },
  { "/style/hyphenate", NULL, N_("Hyphenation"), MNF_FIELD_BOOLEAN, .default_number = TRUE },
  { "/style/date-form", NULL, N_("Place and date as"), MNF_FIELD_CHOICE, .default_text = "place, date", .choices = date_forms },
  { "/style/page-numbers", NULL, N_("Page numbers"), MNF_FIELD_CHOICE, .default_text = "n-of-m", .choices = page_numbers },

  { "/dismissed", NULL, N_("Dismissed checks"), MNF_FIELD_ARRAY, FALSE, MAX_ELEMENTS },
  { "/dismissed/*", NULL, N_("Dismissed check"), MNF_FIELD_OBJECT },
  { "/dismissed/*/check", NULL, N_("Check"), MNF_FIELD_LINE, FALSE, 100 },
  { "/dismissed/*/pointer", NULL, N_("Place in the letter"), MNF_FIELD_LINE, FALSE, LINE_LENGTH },
  { "/dismissed/*/reason", NULL, N_("Reason"), MNF_FIELD_TEXT, FALSE, TEXT_LENGTH },
};
/* clang-format on */

const MnfField *
mnf_field_get_all (gsize *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

const MnfField *
mnf_field_find (const char *pointer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (mnf_pointer_matches (fields[i].pattern, pointer))
      return &fields[i];

  return NULL;
}

const MnfField *
mnf_field_find_by_name (const char *short_name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i].short_name, short_name) == 0)
      return &fields[i];

  return NULL;
}

char *
mnf_field_dup_pointer (const MnfField *field)
{
  char *pointer = g_strdup (field->pattern);

  return g_strdelimit (pointer, "*", '0');
}

const char *
mnf_field_get_label (const MnfField *field)
{
  return g_dgettext (GETTEXT_PACKAGE, field->label);
}

const char *
mnf_field_choice_get_label (const MnfFieldChoice *choice)
{
  return g_dgettext (GETTEXT_PACKAGE, choice->label);
}

/* Whether @pattern is that of a direct member of @object_pointer. */
static gboolean
is_member_pattern (const char *pattern, const char *object_pointer)
{
  g_autofree char *parent = mnf_pointer_dup_parent (pattern);

  return *pattern != '\0' && mnf_pointer_matches (parent, object_pointer);
}

int
mnf_field_get_member_order (const char *object_pointer, const char *name)
{
  g_autofree char *pointer = mnf_pointer_append (object_pointer, name);
  const MnfField *field = mnf_field_find (pointer);
  int order = 0;

  if (field == NULL)
    return -1;

  for (const MnfField *f = fields; f != field; f++)
    order += is_member_pattern (f->pattern, object_pointer);

  return order;
}
