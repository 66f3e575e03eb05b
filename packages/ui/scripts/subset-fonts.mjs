// Writes src/fonts from the fonts' npm packages: `node scripts/subset-fonts.mjs`. Each file
// contains the characters of its unicode-range. Unused axes are removed: optical sizes, and weights
// below 400 and above 600.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const folder = new URL("../src/fonts/", import.meta.url);
const faces = [
  { css: "@fontsource-variable/inter/wght.css", axes: { wght: { min: 400, max: 600 } } },
  { css: "@fontsource-variable/newsreader/opsz.css", axes: { opsz: 24, wght: { min: 400, max: 600 } } },
  { css: "@fontsource-variable/newsreader/opsz-italic.css", axes: { opsz: 20, wght: 400 } },
];

/** European letters that are not in Latin-1, in a separate file. */
const european = "U+0100-017F,U+0218-021B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3";

/** Returns the characters of a unicode-range such as `U+0000-00FF,U+0131`. */
function charactersOf(range) {
  const points = range.split(",").flatMap((part) => {
    const [first, last = first] = part
      .trim()
      .slice(2)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...points.filter((point) => point < 0xd800 || point > 0xdfff));
}

/** Writes one file and returns its `@font-face`. */
async function subset(face, from, { name, range, axes }) {
  const font = await readFile(from);
  const small = await subsetFont(font, charactersOf(range), { targetFormat: "woff2", variationAxes: axes });
  await writeFile(new URL(`${name}.woff2`, folder), small);
  process.stdout.write(`${name} ${font.length} -> ${small.length}\n`);
  const weight = typeof axes.wght === "number" ? axes.wght : `${axes.wght.min} ${axes.wght.max}`;
  return face
    .replace(/font-family: '([^']+)'/, 'font-family: "$1"')
    .replace(/font-weight: [^;]+;/, `font-weight: ${weight};`)
    .replace(/url\([^;]+;/, `url("./${name}.woff2") format("woff2");`)
    .replace(/unicode-range: [^;]+;/, `unicode-range: ${range.replaceAll(",", ", ")};`);
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const written = ["/* By scripts/subset-fonts.mjs. The fonts are under the SIL Open Font License, see OFL.txt. */"];
const licences = [];
for (const { css, axes } of faces) {
  const fontPackage = css.slice(0, css.lastIndexOf("/"));
  licences.push(await readFile(require.resolve(`${fontPackage}/LICENSE`), "utf8"));
  for (const [face] of (await readFile(require.resolve(css), "utf8")).matchAll(/@font-face \{[^}]*\}/g)) {
    const [, name] = /url\(\.\/files\/([^)]+)\.woff2\)/.exec(face);
    const [, range] = /unicode-range: ([^;]+);/.exec(face);
    const from = require.resolve(`${fontPackage}/files/${name}.woff2`);
    written.push(await subset(face, from, { name, range, axes }));
    if (!name.includes("latin-ext")) continue;
    // The browser loads the last face that contains a character.
    const near = name.replace("latin-ext", "european");
    written.push(await subset(face, from, { name: near, range: european, axes }));
  }
}
await writeFile(new URL("fonts.css", folder), `${written.join("\n")}\n`);
await writeFile(new URL("OFL.txt", folder), [...new Set(licences)].join("\n"));
