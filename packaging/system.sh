#!/bin/sh
# system.sh run|test: see to the libraries that Qt needs and, for test, a virtual screen and PDF readers to check with.
# Installs what is missing through apt when it may; otherwise prints the one command that does.
set -eu
[ "$(uname -s)" = Linux ] || exit 0

# file that the loader must find, and Debian's package that brings it
qt_libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-xkb.so.1 libxcb-xkb1'
test_programs='
Xvfb xvfb
xdotool xdotool
import imagemagick
pdftoppm poppler-utils
mutool mupdf-tools
qpdf qpdf'

ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
known=$("$ldconfig" -p 2>/dev/null || true)
missing=
wanted=
need() { case " $missing " in *" $1 "*) ;; *) missing="$missing $1" ;; esac; }

while read -r file package; do
    [ -z "$file" ] || case "$known" in *"$file"*) ;; *) need "$package" ;; esac
done <<LIST
$qt_libraries
LIST

# A window without a font shows boxes: one good serif and sans face, where the system has none at all.
[ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | head -n 1)" ] ||
    { need fonts-noto-core; need fonts-dejavu-core; }
# Pictographs in headlines are boxes without this; reading goes on all the same.

[ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
    -iname '*emoji*' 2>/dev/null | head -n 1)" ] || wanted=fonts-noto-color-emoji

if [ "$1" = test ]; then
    while read -r program package; do
        [ -z "$program" ] || command -v "$program" >/dev/null || need "$package"
    done <<LIST
$test_programs
LIST
fi

[ -n "$missing$wanted" ] || exit 0
if [ -z "$missing" ] && [ "$(id -u)" != 0 ]; then
    echo "note: for pictographs in headlines, install $wanted"
    exit 0
fi
missing="$missing $wanted"
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing system libraries:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # a list of package names
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >/dev/null || {
        echo "apt could not install:$missing" >&2
        exit 1
    }
elif command -v apt-get >/dev/null; then
    echo "some system libraries are missing; run this once, then again what you ran:" >&2
    echo "    sudo apt-get install -y$missing" >&2
    exit 1
else
    echo "these Debian packages, or what your system calls them, are missing:$missing" >&2
    [ "$1" = run ] || exit 1
fi
