// What MuPDF finds in a PDF: mutool run annotations_mupdf.js FILE -> JSON on the standard output.
// Versions before 1.23 have the older names and hold quadrilaterals as nested arrays.
var file = scriptArgs[0];
var doc = Document.openDocument ? Document.openDocument(file) : new Document(file);
var found = { annotations: [], letters: [] };

function corners(quad, height) {
  var flat = [];
  for (var i = 0; i < quad.length; i += 2) flat.push(quad[i], height - quad[i + 1]);
  return flat;
}

function flattened(value) {
  if (typeof value === "number") return [value];
  return value.reduce(function (all, part) { return all.concat(flattened(part)); }, []);
}

for (var number = 0; number < doc.countPages(); number++) {
  var page = doc.loadPage(number);
  var height = (page.getBounds ? page.getBounds() : page.bound())[3];
  page.getAnnotations().forEach(function (a) {
    var kind = a.getType();
    if (["Highlight", "Underline", "StrikeOut"].indexOf(kind) < 0) return;
    var quads = corners(flattened(a.getQuadPoints()), height);
    found.annotations.push({ page: number, subtype: kind, quads: quads, contents: a.getContents() });
  });
  page.toStructuredText("preserve-whitespace").walk({
    onChar: function (c, origin, font, size, quad) {
      var at = flattened(quad);
      var x = (at[0] + at[2] + at[4] + at[6]) / 4;
      var y = (at[1] + at[3] + at[5] + at[7]) / 4;
      found.letters.push([number, c, x, height - y]);
    },
  });
}
print(JSON.stringify(found));
