/* SPDX-FileCopyrightText: 2026 The Manifiesta developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mnf-model-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Scans (see mnf-json-scanner.h) and parses: what json-glib would take but
 * RFC 8259 does not never gets to it. The tree is sealed; transfer full. */
JsonNode *mnf_json_read (GBytes *bytes, GError **error);

G_END_DECLS
