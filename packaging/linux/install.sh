#!/bin/sh
# install.sh [--remove]: put the bundle that this file lies in into the desktop's menus, for this user alone.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/crossread.desktop
icon=$data/icons/hicolor/scalable/apps/crossread.svg
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icon"
else
    # A path in Exec is quoted and escaped, and the entry's own escapes and codes come on top of that.
    program=$(printf '%s' "$here/crossread" | sed 's/[\\"$`]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
    quoted=$(printf '%s' "$program" | sed 's/[\\&|]/\\&/g')
    mkdir -p "$(dirname "$entry")" "$(dirname "$icon")"
    sed "s|^Exec=crossread|Exec=\"$quoted\"|" "$here/crossread.desktop" >"$entry"
    cp "$here/crossread.svg" "$icon"
fi
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$data/applications" || true
fi
