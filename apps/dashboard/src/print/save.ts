import { hyphenated } from "@spots/domain/platform/hyphenated";

/** Downloads a file. */
export function save(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has started the download by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Returns a file name made of a title, valid on every file system. */
export function fileName(title: string, ending: string): string {
  return `${hyphenated(title).slice(0, 60) || "journey"}.${ending}`;
}
