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

# A word of every format is found: what takes the files apart works, its processes included.
told="The lock at Zwiefalten closed on Sunday, the council said, and nobody was hurt."
formats="$home/formats" word="$home/word"
mkdir -p "$formats" "$word/word"
printf '%s\n' "$told" >"$formats/a.txt"
printf '# The lock\n\n%s\n' "$told" >"$formats/b.md"
printf '<html><body><article><p>%s</p></article></body></html>' "$told" >"$formats/c.html"
printf '{\\rtf1 %s\\par}' "$told" >"$formats/d.rtf"
bare "$program" export "$formats" --out "$home/e.pdf" --format dossier
mv "$home/e.pdf" "$formats/"
if command -v python3 >/dev/null; then
    space=http://schemas.openxmlformats.org/wordprocessingml/2006/main
    printf '<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>' \
        "$space" "$told" >"$word/word/document.xml"
    (cd "$word" && python3 -m zipfile -c "$formats/f.docx" word/)
fi
for file in "$formats"/*; do
    bare "$program" search "$formats" Zwiefalten --json | grep -q "\"$(basename "$file")\"" ||
        { echo "nothing was read from ${file##*.}" >&2; exit 1; }
done
echo "smoke test passed: $(ls "$home/pdf" | wc -l) PDFs, a window and $(ls "$formats" | wc -l) formats"
