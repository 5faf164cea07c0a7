/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mnf-date-row.h"

#include <glib/gi18n-lib.h>

#include "compose/mnf-date.h"
#include "mnf-editable.h"
#include "mnf-form-row.h"
#include "model/mnf-iso-date.h"

struct _MnfDateRow
{
  AdwEntryRow parent_instance;

  GtkCalendar *calendar;
  GtkWidget *invalid_icon;

  char *reading;     /* of the letter's day, in its language; "" for none */
  gboolean choosing; /* the calendar is being set by us */
};

enum
{
  PROP_POINTER = 1,
};

static void form_row_init (MnfFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MnfDateRow,
                               mnf_date_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (MNF_TYPE_FORM_ROW, form_row_init))

static const char *
get_iso (MnfDateRow *self)
{
  MnfFormRow *row = MNF_FORM_ROW (self);

  return mnf_manifestation_get_text (mnf_document_get_manifestation (
                                       mnf_form_row_get_document (row)),
                                     mnf_form_row_get_address (row));
}

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

/* What has been typed */

/* The day that @text means; "" if it is empty. FALSE if it is no day. */
static gboolean
parse (const char *text, char **iso)
{
  g_autofree char *today = dup_today ();
  g_autofree char *typed = g_strstrip (g_strdup (text));

  if (*typed != '\0')
    return mnf_date_parse (typed, today, iso);

  *iso = g_strdup ("");
  return TRUE;
}

static void
show_state (MnfDateRow *self, gboolean valid)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  const char *label = mnf_field_get_label (mnf_form_row_get_field (MNF_FORM_ROW (self)));
  g_autofree char *title = NULL;

  if (!valid)
    /* Translators: %s is the label “Date”; it stands above what was typed. */
    title = g_strdup_printf (_ ("%s: not a day; write it like 24/05/2022"), label);
  else if (g_str_equal (text, self->reading))
    title = g_strdup (label);
  else
    /* Translators: the label “Date” and how the date reads in the letter. */
    title = g_strdup_printf (_ ("%s: %s"), label, self->reading);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_widget_set_visible (self->invalid_icon, !valid);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE
                                     : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static gboolean
has_focus (MnfDateRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) !=
         0;
}

/* While somebody is @typing, an empty row is on its way to another day. */
static void
commit (MnfDateRow *self, gboolean typing)
{
  g_autofree char *iso = NULL;
  gboolean valid = parse (gtk_editable_get_text (GTK_EDITABLE (self)), &iso);

  if (valid && !(typing && *iso == '\0'))
    mnf_form_row_edit_text (MNF_FORM_ROW (self), iso);
  show_state (self, valid);
}

static void
changed_cb (MnfDateRow *self)
{
  if (mnf_form_row_get_document (MNF_FORM_ROW (self)) != NULL)
    commit (self, has_focus (self));
}

/* A day that was understood is left as it reads; what was not stays for whoever
 * typed it to mend. */
static void
focus_left_cb (MnfDateRow *self)
{
  commit (self, FALSE);
  if (!gtk_widget_has_css_class (GTK_WIDGET (self), "error"))
    mnf_editable_show_text (ADW_ENTRY_ROW (self), self->reading);
}

static gboolean
take_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MnfDateRow *self = MNF_DATE_ROW (widget);

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), self->reading))
    return GDK_EVENT_PROPAGATE;

  mnf_editable_show_text (ADW_ENTRY_ROW (self), self->reading);
  return GDK_EVENT_STOP;
}

/* The calendar */

static void
day_selected_cb (MnfDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%F");

  if (!self->choosing)
    mnf_form_row_edit_text (MNF_FORM_ROW (self), iso);
}

static void
calendar_mapped_cb (MnfDateRow *self)
{
  g_autofree char *today = dup_today ();
  const char *iso = mnf_iso_date_parse (get_iso (self), NULL) ? get_iso (self) : today;
  int year, month, day;
  g_autoptr (GDateTime) shown = NULL;

  if (sscanf (iso, "%d-%d-%d", &year, &month, &day) != 3)
    return;

  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->choosing = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->choosing = FALSE;
}

/* The row */

static void
set_field (MnfFormRow *row, const MnfField *field)
{
  mnf_editable_set_up (ADW_ENTRY_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mnf_field_get_label (field));
}

/* Whether what was typed already means the day @iso: then it is left alone. */
static gboolean
means (MnfDateRow *self, const char *iso)
{
  g_autofree char *typed = NULL;

  return parse (gtk_editable_get_text (GTK_EDITABLE (self)), &typed) &&
         g_str_equal (typed, iso);
}

static void
show_value (MnfFormRow *row, MnfManifestation *manifestation, const char *address)
{
  MnfDateRow *self = MNF_DATE_ROW (row);
  const char *iso = mnf_manifestation_get_text (manifestation, address);
  const char *language = mnf_manifestation_get_text (manifestation, "/language");
  char *reading = mnf_date_format (iso, language, MNF_DATE_LONG);

  if (reading == NULL)
    reading = g_strdup (iso);
  if (g_strcmp0 (self->reading, reading) == 0)
    {
      g_free (reading);
      return;
    }

  g_free (self->reading);
  self->reading = reading;
  if (!has_focus (self) || !means (self, iso))
    mnf_editable_show_text (ADW_ENTRY_ROW (self), reading);
  show_state (self, TRUE);
}

static void
form_row_init (MnfFormRowInterface *iface)
{
  mnf_editable_implement (iface);
  iface->set_field = set_field;
  iface->show_value = show_value;
}

/* The object */

static void
mnf_date_row_finalize (GObject *object)
{
  g_free (MNF_DATE_ROW (object)->reading);

  G_OBJECT_CLASS (mnf_date_row_parent_class)->finalize (object);
}

static void
mnf_date_row_class_init (MnfDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  mnf_form_row_install (object_class, PROP_POINTER);
  object_class->finalize = mnf_date_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, MNF_RESOURCE_PREFIX
                                               "/ui/form/mnf-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MnfDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, MnfDateRow, invalid_icon);
  gtk_widget_class_bind_template_callback (widget_class, calendar_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, take_back, NULL);
}

static void
mnf_date_row_init (MnfDateRow *self)
{
  self->reading = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
