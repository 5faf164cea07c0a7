/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mnf-file-watch.h"

#define QUIET_MILLISECONDS 100

struct _MnfFileWatch
{
  GObject parent_instance;

  GFile *file;
  GFileMonitor *monitor; /* NULL if the file cannot be watched */
  const MnfClock *clock;
  guint timeout; /* runs while there is something to tell, else 0 */
};

enum
{
  TOUCHED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MnfFileWatch, mnf_file_watch, G_TYPE_OBJECT)

static void
quiet_cb (gpointer data)
{
  MnfFileWatch *self = data;

  self->timeout = 0;
  g_signal_emit (self, signals[TOUCHED], 0);
}

static void
tell_soon (MnfFileWatch *self)
{
  if (self->timeout == 0)
    self->timeout =
      self->clock->add_timeout (self->clock->data, QUIET_MILLISECONDS, quiet_cb, self);
}

static void
monitor_changed_cb (MnfFileWatch *self,
                    GFile *file,
                    GFile *other_file,
                    GFileMonitorEvent event,
                    GFileMonitor *monitor)
{
  if (event == G_FILE_MONITOR_EVENT_RENAMED && g_file_equal (file, self->file))
    g_signal_emit (self, signals[MOVED], 0, other_file);
  else if (event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    tell_soon (self);
}

static void
mnf_file_watch_dispose (GObject *object)
{
  MnfFileWatch *self = MNF_FILE_WATCH (object);

  if (self->timeout != 0)
    self->clock->remove_timeout (self->clock->data, self->timeout);
  self->timeout = 0;
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (mnf_file_watch_parent_class)->dispose (object);
}

static void
mnf_file_watch_class_init (MnfFileWatchClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnf_file_watch_dispose;

  signals[TOUCHED] = g_signal_new ("touched", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
mnf_file_watch_init (MnfFileWatch *self)
{
}

MnfFileWatch *
mnf_file_watch_new (GFile *file, const MnfClock *clock)
{
  MnfFileWatch *self = g_object_new (MNF_TYPE_FILE_WATCH, NULL);

  self->file = g_object_ref (file);
  self->clock = clock;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (monitor_changed_cb),
                              self);
  return self;
}
