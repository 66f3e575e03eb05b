import { z } from "zod";
import { mostForms } from "../form/limits";
import { JourneyDesign, mostSpots } from "../journey/design";
import { mostStages } from "../journey/stage";
import { mostTouchpoints } from "../journey/touchpoint";
import { Name } from "../kernel/text";

/** The `format` of every journey file. */
export const fileFormat = "magic-spots/journey";
/**
 * The version of the format that is written. Older ones are read, newer ones are refused with a
 * message.
 */
export const fileVersion = 1;

/** The maximum length of a file, in characters: more than twenty full journeys. */
export const mostCharacters = 5_000_000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Any value of JSON. The cast states that a file is parsed from a text. */
const AnyJson = z.unknown() as z.ZodType<unknown> as z.ZodType<Json, Json>;

/** The fields of a file. `JourneyFile` checks the numbers that refer to something as well. */
export const FileFields = z
  .strictObject({
    format: z.literal(fileFormat),
    version: z.literal(fileVersion),
    journey: JourneyDesign,
    opened: z
      .array(JourneyDesign)
      .max(mostStages, "tooMany")
      .default([])
      .describe("Journeys that stages of the first one open into; one level deep."),
    forms: z
      .array(z.strictObject({ name: Name, content: AnyJson.describe("What it asks; docs/journey-file.md says how.") }))
      .max(mostForms, "tooMany")
      .default([])
      .describe("Forms of the business."),
  })
  .describe("A Magic Spots journey.");

/**
 * A journey as a file, and a template: the complete design without its authors and without ids.
 * Unknown fields are refused, so that nothing is dropped silently.
 */
export const JourneyFile = FileFields.superRefine((file, ctx) => {
  for (const { path, reason } of looseEndsOf(file)) ctx.addIssue({ code: "custom", path: [...path], message: reason });
});
export type JourneyFile = z.infer<typeof JourneyFile>;

/** A design as a file. */
export const fileOf = (journey: JourneyDesign, opened: readonly JourneyDesign[] = []): JourneyFile => ({
  format: fileFormat,
  version: fileVersion,
  journey,
  opened: [...opened],
  forms: [],
});

/**
 * The format as a JSON schema, for other programs. Rules that a schema cannot express are in
 * docs/journey-file.md.
 */
export const journeyFileSchema = () => z.toJSONSchema(FileFields, { io: "input" });

/** A position in a file: the path from its root, with list indexes from 0. */
export type Path = readonly (string | number)[];
type LooseReason =
  | "noSuchTouchpoint"
  | "noSuchJourney"
  | "tooDeep"
  | "neverOpened"
  | "tooManyTouchpoints"
  | "tooManySpots"
  | "evidenceFirst";
type LooseEnd = { readonly path: Path; readonly reason: LooseReason; readonly limit?: string };

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * The errors that no single field shows: dangling references, scores without evidence, and journeys
 * over the limits. It checks as much as it can of a value with other errors.
 */
export function looseEndsOf(value: unknown): LooseEnd[] {
  const { journey, opened: others } = asRecord(value);
  const opened = asList(others);
  const referredTo = new Set<unknown>();
  const faults = [
    ...looseEndsOn(journey, ["journey"], (number) => {
      referredTo.add(number);
      return number > opened.length ? "noSuchJourney" : null;
    }),
    ...opened.flatMap((each, at) => looseEndsOn(each, ["opened", at], () => "tooDeep")),
  ];
  const never = opened.flatMap((_, at): LooseEnd[] =>
    referredTo.has(at + 1) ? [] : [{ path: ["opened", at], reason: "neverOpened" }],
  );
  return [...faults, ...never];
}

function looseEndsOn(journey: unknown, path: Path, opening: (number: number) => LooseReason | null): LooseEnd[] {
  const stages = asList(asRecord(journey).stages).map(asRecord);
  const faults = stages.flatMap(({ touchpoints, spots, opens }, at): LooseEnd[] => {
    const here = [...path, "stages", at];
    const count = asList(touchpoints).length;
    const wrong = typeof opens === "number" ? opening(opens) : null;
    return [
      ...(wrong ? [{ path: [...here, "opens"], reason: wrong }] : []),
      ...asList(spots).flatMap((spot, number): LooseEnd[] => {
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

/** Scores without evidence. */
function scoresWithout(spot: unknown, path: Path): LooseEnd[] {
  const given = asRecord(asRecord(spot).assessment);
  return ["distinctive", "unforgettable", "defendable"].flatMap((score): LooseEnd[] => {
    const evidence = given[`${score}Evidence`];
    const isBare = typeof given[score] === "number" && typeof evidence === "string" && evidence.trim() === "";
    return isBare ? [{ path: [...path, `${score}Evidence`], reason: "evidenceFirst" }] : [];
  });
}
