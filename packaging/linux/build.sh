#!/bin/sh
# build.sh BIN: the self-contained Linux bundle in dist/crossread, then its smoke test in an empty environment.
set -eu
bin=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
"$bin/pyinstaller" --noconfirm --log-level WARN --distpath "$root/dist" --workpath "$root/build" "$here/crossread.spec"
cp "$here/crossread.desktop" "$here/install.sh" "$root/dist/crossread/"
cp "$root/resources/icons/crossread.svg" "$root/dist/crossread/"
sh "$root/packaging/smoke.sh" "$root/dist/crossread/crossread" "$root/seeds"
du -sh "$root/dist/crossread"
