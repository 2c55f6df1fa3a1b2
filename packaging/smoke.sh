#!/bin/sh
# smoke.sh PROGRAM LIBRARY: does an installed or bundled crossread work, with an environment that holds nothing?
set -eu
program=$1 library=$2
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
bare() { env -i HOME="$home" LANG=C.UTF-8 PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen "$@"; }
cd "$home"
bare "$program" doctor
bare "$program" export "$library" --out "$home/pdf" --format pdf
bare "$program" open "$library" --screenshot "$home/window.png" --size 1366x768
for file in "$home"/pdf/*.pdf; do
    [ "$(head -c 5 "$file")" = "%PDF-" ] || { echo "no PDF: $file" >&2; exit 1; }
done
[ -s "$home/window.png" ] || { echo "the window painted nothing" >&2; exit 1; }
echo "smoke test passed: $(ls "$home/pdf" | wc -l) PDFs and a window"
