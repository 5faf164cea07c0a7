/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-text-sink.h"

G_BEGIN_DECLS

/* Words within XML and HTML. Whatever somebody typed, these are words and nothing
 * else; characters that may not stand in such files are left out. */

/* @length bytes of UTF-8. A line break stays one, which means a space there. */
void mnf_xml_put_text (MnfTextSink *sink, const char *text, gsize length);

/* A space, then name="value". */
void mnf_xml_put_attribute (MnfTextSink *sink, const char *name, const char *value);

/* An element that holds @text on a line of its own; nothing if there is none. */
void mnf_xml_put_element (MnfTextSink *sink, const char *name, const char *text);

G_END_DECLS
