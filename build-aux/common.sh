# SPDX-FileCopyrightText: 2026 The Manifiesta developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What run and test have in common: packages and building. To be sourced.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say () {
  printf '%s\n' "$*" >&2
}

fail () {
  say "$(basename "$0"): $*"
  exit 1
}

# The names of the packages for the given times: build, run, test.
list_packages () {
  local when
  for when in "$@"; do
    awk -v when="$when" '$1 == when { print $2 }' "$source_dir/build-aux/packages"
  done
}

# Those of the given packages that are not installed.
missing_packages () {
  local package
  for package in "$@"; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) printf '%s\n' "$package" ;;
    esac
  done
}

# Runs a command as root, if this user may.
as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 1
  fi
}

# Runs a command whose output goes to the file $1 and matters only if it fails.
quietly () {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 60 "$log" >&2
    return 1
  fi
}

# Installs what is missing for the given times; asks apt nothing if all is there.
# What is new may change what can be built, so build() must look again.
packages_are_new=no
install_packages () {
  command -v dpkg-query >/dev/null ||
    fail "this works on Debian and its relatives only; CONTRIBUTING.md says how to build elsewhere"

  local wanted missing
  mapfile -t wanted < <(list_packages "$@")
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  [ ${#missing[@]} -eq 0 ] && return

  as_root true ||
    fail "these packages are missing; let root install them: ${missing[*]}"

  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local log
  log=$(mktemp)
  quietly "$log" as_root apt-get -q update ||
    fail "apt-get could not read the lists of packages: is the network there?"
  quietly "$log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 install "${missing[@]}" ||
    fail "apt-get could not install the packages"
  rm -f "$log"
  packages_are_new=yes
}

# Configures (the first time, when the tree has moved, when packages are new) and
# builds in the folder $1 of the project; the rest are options of meson setup.
build () {
  local build_dir=$source_dir/$1
  shift
  local configured=$build_dir/meson-info/meson-info.json

  if ! grep -qsF "\"source\": \"$source_dir\"" "$configured" || [ ! -e "$build_dir/build.ninja" ]; then
    say "Building for the first time, in $build_dir"
    rm -rf "$build_dir"
    quietly "$build_dir/configure.log" meson setup "$@" "$build_dir" "$source_dir" ||
      fail "configuring failed: the reason stands above"
  elif [ "$packages_are_new" = yes ]; then
    quietly "$build_dir/configure.log" meson setup --reconfigure "$build_dir" "$source_dir" ||
      fail "configuring failed: the reason stands above"
  fi
  quietly "$build_dir/build.log" ninja -C "$build_dir" ||
    fail "building failed: the reason stands above"
}
