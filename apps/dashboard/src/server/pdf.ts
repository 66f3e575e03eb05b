import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";

/** A text document on paper: its lead, and parts with a heading and labelled lines. */
export type Paper = {
  readonly language: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly {
    readonly heading: string;
    readonly note: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  }[];
  readonly footer: (page: number, pages: number) => string;
};

/** Inter with all of its letters. The processes of the app run in its folder. */
const font = (name: string) => readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts/inter", name));

const ink = "#1b2136";
const faded = "#5b6176";
const margin = 56;
/** The height below which a part begins on the next page. */
const roomForPart = 150;

/**
 * The document as a PDF of A4 pages: real text, tagged with its structure and language, so that a
 * screen reader reads it in order and words can be copied.
 */
export async function pdfOf(paper: Paper, madeAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    tagged: true,
    pdfVersion: "1.7",
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: paper.title, Creator: "Magic Spots", CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const end = once(doc, "end");
  doc.registerFont("text", font("400Regular/Inter_400Regular.ttf"));
  doc.registerFont("strong", font("600SemiBold/Inter_600SemiBold.ttf"));
  const write = (name: "text" | "strong", size: number, color: string, words: string, gap: number) =>
    doc.font(name).fontSize(size).fillColor(color).text(words, { lineGap: 2, paragraphGap: gap });

  const root = doc.struct("Document");
  doc.addStructure(root);
  root.add(doc.struct("H1", {}, () => void write("strong", 22, ink, paper.title, 6)));
  for (const words of paper.lead) root.add(doc.struct("P", {}, () => void write("text", 10, faded, words, 2)));
  for (const { heading, note, lines } of paper.parts) {
    if (doc.y > doc.page.height - margin - roomForPart) doc.addPage();
    else doc.moveDown(1);
    const section = doc.struct("Sect");
    root.add(section);
    section.add(doc.struct("H2", {}, () => void write("strong", 13, ink, heading, 1)));
    if (note) section.add(doc.struct("P", {}, () => void write("text", 9, faded, note, 3)));
    for (const { label, text } of lines)
      section.add(
        doc.struct("P", {}, () => {
          doc.font("strong").fontSize(10).fillColor(ink).text(`${label}: `, { continued: true, lineGap: 2 });
          doc.font("text").text(text, { lineGap: 2, paragraphGap: 2 });
        }),
      );
    section.end();
  }
  root.end();
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("text").fontSize(8).fillColor(faded);
    doc.text(paper.footer(page + 1, count), margin, doc.page.height - 36, { lineBreak: false });
    doc.endMarkedContent();
  }
  doc.end();
  await end;
  return new Uint8Array(Buffer.concat(chunks));
}
