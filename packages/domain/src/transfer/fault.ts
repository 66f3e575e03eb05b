import type { Path } from "./journey-file";

/**
 * The errors of a file or of a part of it; the sentences are in the catalogue under
 * `transfer.fault`.
 */
export const FaultReasons = [
  "tooLarge",
  "notJson",
  "foreign",
  "newer",
  "missing",
  "unknown",
  "wrongKind",
  "required",
  "tooLong",
  "oneLine",
  "unreadable",
  "tooFew",
  "tooMany",
  "outOfRange",
  "notAChoice",
  "badDate",
  "evidenceFirst",
  "noSuchStage",
  "noSuchTouchpoint",
  "noSuchJourney",
  "tooDeep",
  "neverOpened",
  "tooManyTouchpoints",
  "tooManySpots",
] as const;
export type FaultReason = (typeof FaultReasons)[number];

/**
 * An error: its path from the file's root with list indexes from 0, the reason, and the limit or
 * the allowed values if there are any.
 */
export type Fault = {
  readonly path: Path;
  readonly reason: FaultReason;
  readonly limit?: string;
};

/** A path in the usual notation: `journey.stages[0].name`. */
export const faultPath = (path: Path): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${step}`)).join("");
