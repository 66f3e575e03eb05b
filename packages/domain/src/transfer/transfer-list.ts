import { mostSpots } from "../journey/design";
import type { Id } from "../kernel/ids";
import type { Locale } from "../kernel/locale";
import { folded } from "../kernel/text";
import { hasLostLetters, headKey, headNames } from "../list/head";
import type { ListRecord } from "../list/records";
import { type ListKind, readTable, remainderOf } from "../list/table";
import { asCsv, unguarded } from "../list/write";
import { SpotContent } from "../spot/spot";
import type { JourneyFile } from "./journey-file";

/**
 * The columns of a list of spots, in their order; their names are in the catalogue under
 * `transfer.column`.
 */
export const Columns = [
  "stage",
  "touchpoint",
  "status",
  "name",
  "happens",
  "retold",
  "talkLine",
  "anchor",
  "emotion",
  "stopRule",
  "cue1",
  "cue2",
  "cue3",
  "briefWhat",
  "briefWhy",
  "briefHow",
  "aliases",
] as const;
export type Column = (typeof Columns)[number];

/** The spots of a journey as CSV for the spreadsheets of a language, a row for each. */
export function spotsAsCsv({ journey }: JourneyFile, heads: Readonly<Record<Column, string>>, locale: Locale): string {
  const rows = journey.stages.flatMap(({ name: stage, touchpoints, spots }) =>
    spots.map(
      ({ touchpoint, status, cues, aliases, reviewOn: _, assessment: __, needs: ___, relay: ____, ...said }) => {
        const at = touchpoint === null ? "" : (touchpoints[touchpoint - 1]?.name ?? "");
        const [cue1 = "", cue2 = "", cue3 = ""] = cues;
        const cells = { ...said, stage, touchpoint: at, status, cue1, cue2, cue3, aliases: aliases.join("; ") };
        return Columns.map((column) => cells[column]);
      },
    ),
  );
  return asCsv([Columns.map((column) => heads[column]), ...rows], locale);
}

/** A stage at which listed spots may be placed. */
export type ListStage = {
  readonly id: Id;
  readonly name: string;
  readonly touchpoints: readonly { readonly id: Id; readonly name: string }[];
  readonly spots: readonly { readonly name: string }[];
};
/** The position of a spot in its list, and its original text. */
type InList = Pick<ListRecord, "line" | "lines" | "text">;
export type GoodSpot = InList & {
  readonly stageId: Id;
  readonly touchpointId: Id | null;
  readonly content: SpotContent;
};
/**
 * A line that cannot be placed: `column` has the error, and `reason` is a key of the catalogue
 * under `transfer.lineReason`.
 */
export type BadSpot = InList & {
  readonly column: Column;
  readonly reason:
    | "noStage"
    | "noTouchpoint"
    | "required"
    | "tooLong"
    | "oneLine"
    | "unreadable"
    | "lostLetters"
    | "tooMany"
    | "moreCells"
    | "twice";
};
/** `beyond`: lines beyond the maximum. `unread`: the headers of unknown columns. */
export type SpotList = {
  readonly good: readonly GoodSpot[];
  readonly bad: readonly BadSpot[];
  readonly beyond: number;
  readonly unread: readonly string[];
  /** The rest of the text after the valid spots were placed. */
  readonly remainder: string;
};

/** Every name of a column, in the languages of the catalogue. */
const heads = headNames<Column>({
  stage: ["Stage", "Station"],
  touchpoint: ["Touchpoint", "Kontaktpunkt"],
  status: ["Status", "Stand"],
  name: ["Name", "Spot", "Magic spot"],
  happens: ["What happens", "Was passiert"],
  retold: ["Why they’d tell others", "Why they'd tell others", "Warum sie davon erzählen"],
  talkLine: ["What they’d say", "What they'd say", "Was sie erzählen würden"],
  anchor: ["What they take away", "Was sie mitnehmen"],
  emotion: ["Feeling", "Gefühl"],
  stopRule: ["When not to", "Wann lieber nicht"],
  cue1: ["Sign to look for 1", "Worauf zu achten ist 1"],
  cue2: ["Sign to look for 2", "Worauf zu achten ist 2"],
  cue3: ["Sign to look for 3", "Worauf zu achten ist 3"],
  briefWhat: ["Briefing: what it is", "Kurzanleitung: was es ist"],
  briefWhy: ["Briefing: why it matters", "Kurzanleitung: warum es zählt"],
  briefHow: ["Briefing: how to do it", "Kurzanleitung: wie es geht"],
  aliases: ["Other words customers use", "Other words", "Andere Worte der Kunden"],
});
/** The order of the columns without a header. */
const plainOrder: readonly Column[] = ["stage", "name", "happens", "talkLine"];

const columnsOf = (head: readonly string[]) => head.map((cell) => heads.get(headKey(cell)) ?? null);

/** A stage is given by its name, or by its number in the journey. */
function stageNamed(name: string, stages: readonly ListStage[]): ListStage | undefined {
  const called = folded(name);
  return stages.find((stage) => folded(stage.name) === called) ?? stages[Number(called) - 1];
}

const kindOf = (stages: readonly ListStage[]): ListKind => ({
  isHead: (cells) => {
    const columns = columnsOf(cells);
    return columns.includes("name") && columns.includes("stage");
  },
  fits: (cells, head) => {
    const at = head ? columnsOf(head).indexOf("stage") : 0;
    return cells.length > 1 && stageNamed(unguarded(cells[at] ?? ""), stages) !== undefined;
  },
});

/**
 * Parses a list of spots that was pasted or read from a file, with or without a header, columns in
 * any order. Every line that cannot be placed is reported with its number and reason, the others
 * are kept. A spot whose name exists at its stage is not placed again.
 */
export function readSpotList(text: string, stages: readonly ListStage[]): SpotList {
  const { head, records, beyond, rest } = readTable(text, kindOf(stages), mostSpots);
  const columns = head ? columnsOf(head.cells) : plainOrder;
  const good: GoodSpot[] = [];
  const bad: BadSpot[] = [];
  const taken = new Set(stages.flatMap(({ id, spots }) => spots.map(({ name }) => `${id} ${folded(name)}`)));
  for (const { cells, ...lines } of records) {
    const read = readRecord(
      cells.map((cell) => unguarded(cell.trim())),
      columns,
      stages,
    );
    const key = "content" in read ? `${read.stageId} ${folded(read.content.name)}` : "";
    if ("reason" in read) bad.push({ ...lines, ...read });
    else if (taken.has(key)) bad.push({ ...lines, column: "name", reason: "twice" });
    else {
      taken.add(key);
      good.push({ ...lines, ...read });
    }
  }
  const unread = head ? head.cells.filter((cell, at) => columns[at] === null && cell.trim() !== "") : [];
  const left = bad.filter(({ reason }) => reason !== "twice").map(({ text: written }) => written);
  return { good, bad, beyond, unread, remainder: remainderOf({ head, rest }, left) };
}

type Reading = Omit<GoodSpot, keyof InList> | Pick<BadSpot, "column" | "reason">;

function readRecord(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  stages: readonly ListStage[],
): Reading {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? "";
  const lost = columns.find((column, at) => column && hasLostLetters(cells[at] ?? ""));
  if (lost) return { column: lost, reason: "lostLetters" };
  const last = columns.findLast((column) => column !== null) ?? "name";
  if (cells.slice(columns.length).some(Boolean)) return { column: last, reason: "moreCells" };
  const stage = stageNamed(cell("stage"), stages);
  if (!stage) return { column: "stage", reason: cell("stage") === "" ? "required" : "noStage" };
  const touched = folded(cell("touchpoint"));
  const touchpoint = stage.touchpoints.find(({ name }) => folded(name) === touched);
  if (touched !== "" && !touchpoint) return { column: "touchpoint", reason: "noTouchpoint" };
  const { data, error } = SpotContent.safeParse({
    name: cell("name"),
    happens: cell("happens"),
    retold: cell("retold"),
    talkLine: cell("talkLine"),
    anchor: cell("anchor"),
    emotion: cell("emotion"),
    stopRule: cell("stopRule"),
    cues: [cell("cue1"), cell("cue2"), cell("cue3")].filter(Boolean),
    briefWhat: cell("briefWhat"),
    briefWhy: cell("briefWhy"),
    briefHow: cell("briefHow"),
    aliases: cell("aliases")
      .split(/[;\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  });
  if (data) return { stageId: stage.id, touchpointId: touchpoint?.id ?? null, content: data };
  const [issue] = error.issues;
  const field = issue?.path[0] === "cues" ? "cue1" : Columns.find((column) => column === issue?.path[0]);
  return { column: field ?? "name", reason: asReason(issue?.message) };
}

function asReason(message: string | undefined): BadSpot["reason"] {
  const known = ["tooLong", "oneLine", "unreadable", "tooMany"] as const;
  return known.find((reason) => reason === message) ?? "required";
}
