const nameOf = ({ family, style, unicodeRange }: Pick<FontFace, "family" | "style" | "unicodeRange">) =>
  [family.replaceAll(/["']/g, ""), style || "normal", unicodeRange.replaceAll(" ", "").toLowerCase()].join();

async function asData(address: string): Promise<string> {
  const face = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(face);
  });
}

/**
 * Returns the page's font faces as a style sheet with embedded fonts. A picture cannot load
 * external files.
 */
export async function facesInUse(): Promise<string> {
  const used = new Set([...document.fonts].filter(({ status }) => status === "loaded").map(nameOf));
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ text: rule.cssText, style: rule.style, from: sheet.href ?? document.baseURI })),
  );
  const faces = rules.map(async ({ text, style, from }) => {
    const say = (property: string) => style.getPropertyValue(property);
    const name = nameOf({
      family: say("font-family"),
      style: say("font-style"),
      unicodeRange: say("unicode-range"),
    });
    const [, address] = /url\("?([^")]+)"?\)/.exec(text) ?? [];
    if (!address || !used.has(name)) return "";
    return text.replace(address, await asData(new URL(address, from).href));
  });
  return (await Promise.all(faces)).join("\n");
}
