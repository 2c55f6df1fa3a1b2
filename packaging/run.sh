#!/bin/sh
# run.sh LIBRARY OUT: the window on LIBRARY; without a display, the same job done into OUT.
set -eu
library=$1 out=$2
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec crossread open "$library"
fi
mkdir -p "$out"
echo "no display here: doing the main job without the window"
crossread export "$library" --out "$out" --format pdf
crossread export "$library" --out "$out/dossier.pdf" --format dossier
crossread open "$library" --screenshot "$out/window.png" --size 1600x900
echo
echo "done: annotated PDFs, the dossier and a picture of the window are in $out/"
echo "for the window itself, run \`make run\` in a desktop session (or over ssh -X)"
