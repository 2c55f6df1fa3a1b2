#!/bin/sh
# pdfjs.sh FOLDER: install pdf.js, one of the five readers that exports are read back with, where node and npm are.
# Without it its tests are skipped, so nothing here fails: what hinders is said in one line.
set -u
folder=$1
version=4.10.38
here=$folder/node_modules/pdfjs-dist/package.json
if [ -f "$here" ] && grep -q "\"version\": \"$version\"" "$here"; then exit 0; fi
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "note: without node and npm the exports are not read back with pdf.js"
    exit 0
fi
if ! node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'; then
    echo "note: this node is too old for pdf.js, which wants 18; its tests are skipped"
    exit 0
fi
limit=
command -v timeout >/dev/null && limit="timeout 60"
$limit npm install --prefix "$folder" --no-save --no-package-lock --ignore-scripts --omit=optional --no-audit --no-fund \
    --no-update-notifier --fetch-retries=1 --fetch-timeout=20000 "pdfjs-dist@$version" >/dev/null 2>&1 ||
    echo "note: npm could not install pdf.js; its tests are skipped (make pdfjs tries again)"
exit 0
