import type { z } from "zod";
import { mostTouchpoints } from "../journey/touchpoint";
import { type Bounds, isWithin } from "../kernel/same";
import { fileFormat, fileVersion, JourneyFile, mostCharacters, mostSpots } from "./journey-file";

/** What may be wrong with a file or with a part of it; the sentences are in the catalogue under `transfer.fault`. */
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
  "noSuchTouchpoint",
  "noSuchJourney",
  "tooDeep",
  "neverOpened",
  "tooManyTouchpoints",
  "tooManySpots",
] as const;
export type FaultReason = (typeof FaultReasons)[number];

/** A fault: where, as the way from the file's top with lists counted from 0, what is wrong, and the limit or the choices where there are any. */
export type Fault = {
  readonly path: readonly (string | number)[];
  readonly reason: FaultReason;
  readonly limit?: string;
};

export type ReadFile =
  | { readonly file: JourneyFile; readonly faults: readonly [] }
  | { readonly file: null; readonly faults: readonly Fault[] };

/** Larger and deeper than twenty journeys as full as journeys may be. */
const bounds: Bounds = { depth: 20, values: 500_000 };

const refused = (...faults: Fault[]): ReadFile => ({ file: null, faults });
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads the text of a file: the journey, or every fault in it. A file that is no journey of ours, or of a later version, has that one fault only:
 * what else might be said of it says nothing.
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
  renameIngredients(value);
  const { data, error } = JourneyFile.safeParse(value, { reportInput: true });
  const faults = [...(error?.issues ?? []).flatMap(faultsOf), ...looseEndsOf(value)];
  return data && faults.length === 0 ? { file: data, faults: [] } : { file: null, faults };
}

/** Files of before called a spot's design qualities its ingredients: renames them where they stand. */
function renameIngredients(value: unknown): void {
  const { journey, opened } = asRecord(value);
  for (const road of [journey, ...asList(opened)])
    for (const stage of asList(asRecord(road).stages))
      for (const spot of asList(asRecord(stage).spots)) {
        const assessment = asRecord(asRecord(spot).assessment);
        if (!("ingredients" in assessment) || "qualities" in assessment) continue;
        Reflect.set(assessment, "qualities", assessment.ingredients);
        Reflect.deleteProperty(assessment, "ingredients");
      }
}

type Issue = z.core.$ZodIssue;

/** What one complaint of the schema means to a person. */
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

/** What no single field shows: numbers that point at nothing, and roads that carry too much. It reads what it can of a file that has other faults too. */
function looseEndsOf(value: unknown): Fault[] {
  const { journey, opened: others } = asRecord(value);
  const opened = asList(others);
  const pointedAt = new Set<unknown>();
  const faults = [
    ...looseEndsOn(journey, ["journey"], (number) => {
      pointedAt.add(number);
      return number > opened.length ? "noSuchJourney" : null;
    }),
    ...opened.flatMap((each, at) => looseEndsOn(each, ["opened", at], () => "tooDeep")),
  ];
  const never = opened.flatMap((_, at): Fault[] =>
    pointedAt.has(at + 1) ? [] : [{ path: ["opened", at], reason: "neverOpened" }],
  );
  return [...faults, ...never];
}

function looseEndsOn(journey: unknown, path: Fault["path"], opening: (number: number) => FaultReason | null): Fault[] {
  const stages = asList(asRecord(journey).stages).map(asRecord);
  const faults = stages.flatMap(({ touchpoints, spots, opens }, at): Fault[] => {
    const here = [...path, "stages", at];
    const count = asList(touchpoints).length;
    const wrong = typeof opens === "number" ? opening(opens) : null;
    return [
      ...(wrong ? [{ path: [...here, "opens"], reason: wrong }] : []),
      ...asList(spots).flatMap((spot, number): Fault[] => {
        const { touchpoint } = asRecord(spot);
        const points = typeof touchpoint === "number" && touchpoint > count;
        return points ? [{ path: [...here, "spots", number, "touchpoint"], reason: "noSuchTouchpoint" }] : [];
      }),
      ...asList(spots).flatMap((spot, number) => scoresWithout(spot, [...here, "spots", number, "assessment"])),
    ];
  });
  const sum = (of: "touchpoints" | "spots") => stages.reduce((all, stage) => all + asList(stage[of]).length, 0);
  return [
    ...faults,
    ...(sum("touchpoints") > mostTouchpoints
      ? [{ path, reason: "tooManyTouchpoints", limit: String(mostTouchpoints) } as const]
      : []),
    ...(sum("spots") > mostSpots ? [{ path, reason: "tooManySpots", limit: String(mostSpots) } as const] : []),
  ];
}

/** Scores that rest on nothing. */
function scoresWithout(spot: unknown, path: Fault["path"]): Fault[] {
  const given = asRecord(asRecord(spot).assessment);
  return ["distinctive", "unforgettable", "defendable"].flatMap((score): Fault[] => {
    const evidence = given[`${score}Evidence`];
    const isBare = typeof given[score] === "number" && typeof evidence === "string" && evidence.trim() === "";
    return isBare ? [{ path: [...path, `${score}Evidence`], reason: "evidenceFirst" }] : [];
  });
}
