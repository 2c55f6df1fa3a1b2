// What pdf.js finds in a PDF: node annotations.mjs PDFJS FILE -> JSON on the standard output.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
console.log = console.warn = console.error; // it says that it cannot draw, which is not asked of it
const { getDocument } = await import(pathToFileURL(`${folder}/legacy/build/pdf.mjs`));
const task = getDocument({
  data: new Uint8Array(readFileSync(file)),
  verbosity: 0,
  isEvalSupported: false,
  cMapUrl: `${folder}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${folder}/standard_fonts/`,
});
const pdf = await task.promise;
const found = { annotations: [], text: [], outline: (await pdf.getOutline())?.length ?? 0 };
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  for (const a of await page.getAnnotations()) {
    if (["Highlight", "Underline", "StrikeOut"].includes(a.subtype)) {
      const quads = Array.from(a.quadPoints ?? []);
      found.annotations.push({ page: number - 1, subtype: a.subtype, quads, contents: a.contentsObj.str });
    }
  }
  for (const item of (await page.getTextContent()).items) {
    const [, , , , x, y] = item.transform;
    found.text.push({ page: number - 1, x, y, width: item.width, height: item.height, text: item.str });
  }
}
process.stdout.write(JSON.stringify(found));
