import type { Fault } from "@spots/domain/transfer/read-journey-file";

/** The way to a place in a file, as those write it who write such files. */
export function placeOf(path: Fault["path"]): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${step}`)).join("");
}
