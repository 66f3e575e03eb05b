import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Paper, pdfOf } from "./pdf";

// The app's processes run in its folder, where its fonts are.
beforeAll(() => {
  vi.spyOn(process, "cwd").mockReturnValue(path.resolve(import.meta.dirname, "../.."));
});
afterAll(() => {
  vi.restoreAllMocks();
});

const part = (heading: string) => ({
  heading,
  note: "Der große Tag · Ankunft",
  lines: [
    { label: "Genannt", text: "54 % (35–71 %, 14 von 26 Antworten)" },
    { label: "Veränderung", text: "„Straße“, Łódź, Ωμέγα, Київ" },
  ],
});
const paper: Paper = {
  language: "de",
  title: "Ergebnisse · Bäckerei Größenwahn",
  lead: ["1. bis 28. November"],
  parts: Array.from({ length: 30 }, (_, at) => part(`Spot ${at + 1}`)),
  footer: (page, pages) => `Seite ${page} von ${pages}`,
};

/** The document as a reader opens it. */
async function opened() {
  const data = await pdfOf(paper, new Date("2026-11-28T12:00:00Z"));
  return getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
}

describe("the PDF", () => {
  it("is real text with German and other European letters, each part once and in order", async () => {
    const document = await opened();
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    }
    const all = texts.join("\n");
    expect(document.numPages).toBeGreaterThan(2);
    expect(all).toContain("Bäckerei Größenwahn");
    expect(all).toContain("„Straße“, Łódź, Ωμέγα, Київ");
    expect(all.match(/54 % \(35–71 %, 14 von 26 Antworten\)/g)).toHaveLength(30);
    const headings = [...all.matchAll(/Spot (\d+)Der/g)].map(([, number]) => Number(number));
    expect(headings).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    for (const [at, text] of texts.entries()) expect(text).toContain(`Seite ${at + 1} von ${document.numPages}`);
  });

  it("is tagged with its headings, and names its language and title", async () => {
    const document = await opened();
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: paper.title, Language: "de" });
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "P", "Sect"]) expect(tree).toContain(`"role":"${role}"`);
  });
});
