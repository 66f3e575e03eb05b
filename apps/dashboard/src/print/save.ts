import { hyphenated } from "@spots/domain/platform/hyphenated";

/** Gives the person a file to keep. */
export function save(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes, made of a title. */
export function fileName(title: string, ending: string): string {
  return `${hyphenated(title).slice(0, 60) || "journey"}.${ending}`;
}
