import { readFileSync } from "node:fs";
import { clampRgb, parse, wcagContrast } from "culori";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The declarations in the first block of `selector`, after `from`. */
function declarationsOf(selector: string, from = 0): Map<string, string> {
  const start = css.indexOf(`${selector} {`, from);
  if (start < 0) throw new Error(`tokens.css has no block for ${selector}`);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

const light = declarationsOf('[data-theme="light"]');
const dark = declarationsOf('[data-theme="dark"]');
const darkByDevice = declarationsOf(':root:not([data-theme="light"], [data-theme="dark"])');
const always = declarationsOf("[data-theme]", css.indexOf(":root,"));
const themes = { light: new Map([...light, ...always]), dark: new Map([...light, ...dark, ...always]) };

function colourOf(theme: Map<string, string>, name: string) {
  const value = theme.get(`--${name}`);
  const alias = value?.match(/^var\(--([\w-]+)\)$/)?.[1];
  if (alias) return colourOf(theme, alias);
  const colour = value && parse(value);
  if (!colour) throw new Error(`--${name} is not a colour`);
  return clampRgb(colour);
}

const papers = ["paper", "paper-2"];
const texts: Record<string, string[]> = {
  ink: [...papers, "paper-3", "magic-wash", "highlight", "good-wash", "warn-wash", "bad-wash", "info-wash"],
  "ink-2": [...papers, "paper-3", "magic-wash", "good-wash", "warn-wash", "bad-wash", "info-wash"],
  "ink-3": [...papers, "paper-3", "magic-wash"],
  "magic-ink": [...papers, "magic-wash"],
  "on-magic": ["magic"],
  "on-accent": ["accent"],
  "on-bad": ["bad"],
  good: [...papers, "good-wash"],
  warn: [...papers, "warn-wash"],
  bad: [...papers, "bad-wash"],
  info: [...papers, "info-wash"],
};
const shapes: Record<string, string[]> = {
  edge: [...papers, "magic-wash"],
  "magic-rim": [...papers, "magic-wash"],
  focus: [...papers, "paper-3", "magic-wash"],
};
const pairs = (kinds: Record<string, string[]>) =>
  Object.entries(kinds).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

describe.each(Object.entries(themes))("the %s theme", (_name, theme) => {
  it.each(pairs(texts))("has enough contrast to read %s on %s", (front, ground) => {
    expect(wcagContrast(colourOf(theme, front), colourOf(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(shapes))("has enough contrast to see the shape of %s on %s", (front, ground) => {
    expect(wcagContrast(colourOf(theme, front), colourOf(theme, ground))).toBeGreaterThanOrEqual(3);
  });
});

describe("the dark theme", () => {
  it.each(["ink", "ink-2", "ink-3", "magic-ink", "good", "warn", "bad", "info"])(
    "has enough contrast to read %s on night",
    (front) => {
      expect(wcagContrast(colourOf(themes.dark, front), colourOf(themes.dark, "night"))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["edge", "magic", "magic-rim", "focus"])("has enough contrast to see the shape of %s on night", (front) => {
    expect(wcagContrast(colourOf(themes.dark, front), colourOf(themes.dark, "night"))).toBeGreaterThanOrEqual(3);
  });

  it("is the same by system preference and by page setting", () => {
    expect(Object.fromEntries(darkByDevice)).toEqual(Object.fromEntries(dark));
  });

  it("defines every colour and shadow of the light theme", () => {
    expect([...light.keys()].filter((name) => !/^--(r-.*|serif|sans|quick|calm)$/.test(name))).toEqual([
      ...dark.keys(),
    ]);
  });
});
