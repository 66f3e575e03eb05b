import type { z } from "zod";
import { FormContent } from "../form/form";
import { mostForms } from "../form/limits";
import { type Bounds, isWithin } from "../kernel/same";
import { type Fault, type FaultReason, FaultReasons } from "./fault";
import { stagesIn, unknownIn } from "./form-file";
import {
  asList,
  asRecord,
  FileFields,
  fileFormat,
  fileVersion,
  type JourneyFile,
  looseEndsOf,
  mostCharacters,
  type Path,
} from "./journey-file";

export type ReadFile =
  | { readonly file: JourneyFile; readonly faults: readonly [] }
  | { readonly file: null; readonly faults: readonly Fault[] };

/** More than twenty full journeys need. */
const bounds: Bounds = { depth: 20, values: 500_000 };

const refused = (...faults: Fault[]): ReadFile => ({ file: null, faults });
/**
 * Parses a file: returns the journey, or every error in it. A file of another format or of a later
 * version has only that error.
 */
export function readFile(text: string): ReadFile {
  if (text.length > mostCharacters) return refused({ path: [], reason: "tooLarge" });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused({ path: [], reason: "notJson" });
  }
  if (!isWithin(value, bounds)) return refused({ path: [], reason: "tooLarge" });
  const { format, version } = asRecord(value);
  if (format !== fileFormat) return refused({ path: [], reason: "foreign" });
  if (typeof version === "number" && version > fileVersion)
    return refused({ path: [], reason: "newer", limit: String(version) });
  const { data, error } = FileFields.safeParse(value, { reportInput: true });
  // A file with more forms is refused; each of thousands would take a while to read.
  const inForms = asList(asRecord(value).forms)
    .slice(0, mostForms)
    .flatMap((form, at) => formFaults(asRecord(form).content, ["forms", at, "content"]));
  const faults = [...(error?.issues ?? []).flatMap(faultsOf), ...looseEndsOf(value), ...inForms];
  return data && faults.length === 0 ? { file: data, faults: [] } : { file: null, faults };
}

/** The errors of what a form asks. A form that is not complete yet is none: it comes as a draft. */
function formFaults(content: unknown, path: Path): Fault[] {
  const { data, error } = FormContent.safeParse(content, { reportInput: true });
  const faults = (error?.issues ?? []).flatMap(faultsOf).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  const unknown = data ? unknownIn(content, data, path) : [];
  return [
    ...faults,
    ...unknown.map((at): Fault => ({ path: at, reason: "unknown" })),
    ...stagesIn(content, path).map((at): Fault => ({ path: at, reason: "noSuchStage" })),
  ];
}

type Issue = z.core.$ZodIssue;

/** Converts one issue of the schema to errors. */
function faultsOf(issue: Issue): Fault[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return [{ path, reason: "missing" }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], reason: "unknown" }));
    case "invalid_type":
      return [{ path, reason: "wrongKind" }];
    case "invalid_value":
      return [{ path, reason: "notAChoice", limit: issue.values.join(", ") }];
    case "too_big":
    case "too_small": {
      const limit = String(issue.code === "too_big" ? issue.maximum : issue.minimum);
      return [{ path, limit, reason: isReason(issue.message) ? issue.message : "outOfRange" }];
    }
    default:
      return [{ path, reason: isReason(issue.message) ? issue.message : "wrongKind" }];
  }
}

const isReason = (message: string): message is FaultReason => (FaultReasons as readonly string[]).includes(message);
