/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-xml-reader.h"

#include <string.h>

#include "mnf-import-error.h"

#define MOST_DEPTH 256
#define CHUNK 4096 /* bytes that are parsed at a time */

typedef enum
{
  BEGIN,
  END,
  TEXT,
} EventType;

/* What GMarkup found and nobody asked for yet. */
typedef struct
{
  EventType type;
  int depth;
  char *text;            /* the name of an element, or the characters of a text */
  GPtrArray *attributes; /* char *: a name, its value, …; NULL for a text */
} Event;

/* A prefix that an element declares, and what it meant around it. */
typedef struct
{
  int depth;
  char *prefix;
  const char *before;
} Declaration;

struct _MnfXmlReader
{
  GBytes *bytes;
  gsize offset; /* of those that are not parsed yet */
  GMarkupParseContext *context;
  const MnfXmlNamespace *namespaces;
  GHashTable *prefixes; /* of the document → of the program, NULL if it has none */
  GArray *declarations; /* Declaration: those that hold, the outer first */
  int depth;            /* of the parser: the elements that are open */
  GQueue events;        /* Event */
  Event *event;         /* where the reader is; NULL before the first */
  gboolean is_broken;
};

/* Events */

static void
event_free (gpointer data)
{
  Event *event = data;

  g_clear_pointer (&event->attributes, g_ptr_array_unref);
  g_free (event->text);
  g_free (event);
}

static Event *
push_event (MnfXmlReader *self, EventType type, char *text)
{
  Event *event = g_new0 (Event, 1);

  event->type = type;
  event->depth = self->depth;
  event->text = text;
  g_queue_push_tail (&self->events, event);
  return event;
}

/* Namespaces */

static void
declaration_clear (gpointer data)
{
  Declaration *declaration = data;

  g_free (declaration->prefix);
}

static void
declare (MnfXmlReader *self, const char *prefix, const char *uri)
{
  Declaration declaration = { self->depth, g_strdup (prefix),
                              g_hash_table_lookup (self->prefixes, prefix) };
  const char *ours = NULL;

  for (guint i = 0; ours == NULL && self->namespaces[i].prefix != NULL; i++)
    if (g_str_equal (self->namespaces[i].uri, uri))
      ours = self->namespaces[i].prefix;

  g_array_append_val (self->declarations, declaration);
  g_hash_table_replace (self->prefixes, g_strdup (prefix), (char *) ours);
}

/* Takes back what the element declared that ends. */
static void
forget_declarations (MnfXmlReader *self)
{
  while (self->declarations->len > 0)
    {
      Declaration *last =
        &g_array_index (self->declarations, Declaration, self->declarations->len - 1);

      if (last->depth < self->depth)
        return;
      g_hash_table_replace (self->prefixes, g_strdup (last->prefix),
                            (char *) last->before);
      g_array_set_size (self->declarations, self->declarations->len - 1);
    }
}

/* The name with the prefix of the program; "" if it has none for it. */
static char *
translate_name (MnfXmlReader *self, const char *name, gboolean is_attribute)
{
  const char *colon = strchr (name, ':');
  g_autofree char *prefix = g_strndup (name, colon != NULL ? (gsize) (colon - name) : 0);
  const char *ours = g_hash_table_lookup (self->prefixes, prefix);

  if (colon == NULL && is_attribute)
    return g_strdup (name);
  if (ours == NULL)
    return g_strdup ("");
  return g_strconcat (ours, ":", colon != NULL ? colon + 1 : name, NULL);
}

/* Parsing */

static void
fail (GError **error)
{
  mnf_import_error_set (error, MNF_IMPORT_ERROR_BROKEN);
}

static void
begin_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  MnfXmlReader *self = data;
  Event *event;

  if (self->depth >= MOST_DEPTH)
    {
      fail (error);
      return;
    }

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "xmlns"))
      declare (self, "", values[i]);
    else if (g_str_has_prefix (names[i], "xmlns:"))
      declare (self, names[i] + strlen ("xmlns:"), values[i]);

  event = push_event (self, BEGIN, translate_name (self, name, FALSE));
  event->attributes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (event->attributes, translate_name (self, names[i], TRUE));
      g_ptr_array_add (event->attributes, g_strdup (values[i]));
    }
  self->depth++;
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *name,
                gpointer data,
                GError **error)
{
  MnfXmlReader *self = data;

  self->depth--;
  forget_declarations (self);
  push_event (self, END, g_strdup (""));
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  push_event (data, TEXT, g_strndup (text, length));
}

/* Comments, instructions, and what nobody needs but whoever wants to do harm. */
static void
other_cb (GMarkupParseContext *context,
          const char *text,
          gsize length,
          gpointer data,
          GError **error)
{
  if (length >= 9 && memcmp (text, "<!DOCTYPE", 9) == 0)
    fail (error);
}

static const GMarkupParser parser = {
  .start_element = begin_element_cb,
  .end_element = end_element_cb,
  .text = text_cb,
  .passthrough = other_cb,
};

/* Parses until there is something to tell, or nothing left. */
static void
parse (MnfXmlReader *self)
{
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);

  while (g_queue_is_empty (&self->events) && !self->is_broken && self->context != NULL)
    {
      gsize n = MIN (length - self->offset, CHUNK);

      if (n > 0)
        self->is_broken =
          !g_markup_parse_context_parse (self->context, data + self->offset, (gssize) n,
                                         NULL);
      else
        {
          self->is_broken = !g_markup_parse_context_end_parse (self->context, NULL);
          g_clear_pointer (&self->context, g_markup_parse_context_free);
        }
      self->offset += n;
    }
}

MnfXmlReader *
mnf_xml_reader_new (GBytes *bytes, const MnfXmlNamespace *namespaces)
{
  MnfXmlReader *self = g_new0 (MnfXmlReader, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->bytes = g_bytes_ref (bytes);
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    self->offset = 3;
  self->context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  self->namespaces = namespaces;
  self->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (self->prefixes, g_strdup ("xml"), (char *) "xml");
  self->declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  g_array_set_clear_func (self->declarations, declaration_clear);
  g_queue_init (&self->events);
  self->is_broken = length > 0 && memchr (data, '\0', length) != NULL;

  return self;
}

void
mnf_xml_reader_free (MnfXmlReader *self)
{
  g_clear_pointer (&self->event, event_free);
  g_queue_clear_full (&self->events, event_free);
  g_clear_pointer (&self->context, g_markup_parse_context_free);
  g_hash_table_unref (self->prefixes);
  g_array_unref (self->declarations);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Reading */

gboolean
mnf_xml_reader_next (MnfXmlReader *self, int depth)
{
  if (self->event != NULL && self->event->depth == depth && self->event->type != BEGIN)
    return FALSE;

  while (TRUE)
    {
      Event *event;

      parse (self);
      event = self->is_broken ? NULL : g_queue_pop_head (&self->events);
      if (event == NULL)
        return FALSE;

      g_clear_pointer (&self->event, event_free);
      self->event = event;
      if (event->type == END && event->depth == depth)
        return FALSE;
      if (event->type != END && event->depth == depth + 1)
        return TRUE;
    }
}

int
mnf_xml_reader_get_depth (MnfXmlReader *self)
{
  return self->event != NULL ? self->event->depth : -1;
}

const char *
mnf_xml_reader_get_name (MnfXmlReader *self)
{
  return self->event != NULL && self->event->type == BEGIN ? self->event->text : "";
}

gboolean
mnf_xml_reader_is (MnfXmlReader *self, const char *name)
{
  return g_str_equal (mnf_xml_reader_get_name (self), name);
}

int
mnf_xml_reader_get_part (MnfXmlReader *self, const MnfXmlPart *parts)
{
  const char *name = mnf_xml_reader_get_name (self);

  while (parts->name != NULL && !g_str_equal (parts->name, name))
    parts++;

  return parts->part;
}

const char *
mnf_xml_reader_get_attribute (MnfXmlReader *self, const char *name)
{
  const GPtrArray *attributes = self->event != NULL ? self->event->attributes : NULL;

  for (guint i = 0; attributes != NULL && i < attributes->len; i += 2)
    if (g_str_equal (attributes->pdata[i], name))
      return attributes->pdata[i + 1];
  return NULL;
}

int
mnf_xml_reader_get_int_attribute (MnfXmlReader *self, const char *name, int otherwise)
{
  const char *value = mnf_xml_reader_get_attribute (self, name);
  gint64 number;

  return value != NULL &&
             g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL)
           ? (int) number
           : otherwise;
}

const char *
mnf_xml_reader_get_text (MnfXmlReader *self)
{
  return self->event != NULL && self->event->type == TEXT ? self->event->text : NULL;
}

gboolean
mnf_xml_reader_check (MnfXmlReader *self, GError **error)
{
  if (self->is_broken)
    fail (error);
  return !self->is_broken;
}
