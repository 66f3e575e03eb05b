import { decodeFile, mostListBytes } from "@spots/domain/list/decode";

/** The reasons why a file cannot be read as a list; keys of the catalogue under `lists.problem`. */
export type FileProblem = "tooLarge" | "spreadsheet" | "notText" | "empty" | "unreadable";
export type ListFile = { readonly text: string } | { readonly problem: FileProblem };

/** Reads a chosen file as text; a file over the size limit is not read. */
export async function readListFile(file: File): Promise<ListFile> {
  if (file.size > mostListBytes) return { problem: "tooLarge" };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { problem: "unreadable" };
  const decoded = decodeFile(new Uint8Array(bytes));
  if (decoded.kind !== "text") return { problem: decoded.kind };
  return decoded.text.trim() === "" ? { problem: "empty" } : { text: decoded.text };
}
