import Papa from "papaparse";
import type { Id } from "../kernel/ids";
import { SpotContent } from "../spot/spot";
import { type JourneyFile, mostCharacters, mostSpots } from "./exchange-file";

/** The columns of a list of spots, in their order; their names are in the catalogue under `exchange.column`. */
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

/** A program that opens a list takes what begins so for a formula, and does what it says. */
const dangerous = /^'*[=+\-@\t\r]/;
const guarded = (cell: string) => (dangerous.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell);

/** The spots of a journey as CSV (comma, quoted where needed, CRLF, with a mark by which spreadsheets know it for UTF-8). No cell can be taken for a formula. */
export function spotsAsCsv({ journey }: JourneyFile, heads: Readonly<Record<Column, string>>): string {
  const rows = journey.stages.flatMap(({ name: stage, touchpoints, spots }) =>
    spots.map(({ touchpoint, status, cues, aliases, reviewOn: _, assessment: __, ...said }) => {
      const at = touchpoint === null ? "" : (touchpoints[touchpoint - 1]?.name ?? "");
      const [cue1 = "", cue2 = "", cue3 = ""] = cues;
      const cells = { ...said, stage, touchpoint: at, status, cue1, cue2, cue3, aliases: aliases.join("; ") };
      return Columns.map((column) => guarded(cells[column]));
    }),
  );
  return `\uFEFF${Papa.unparse([Columns.map((column) => heads[column]), ...rows])}`;
}

/** Where pasted spots may stand. */
export type ListStage = {
  readonly id: Id;
  readonly name: string;
  readonly touchpoints: readonly { readonly id: Id; readonly name: string }[];
  readonly spots: readonly { readonly name: string }[];
};
export type GoodSpot = {
  readonly line: number;
  readonly stageId: Id;
  readonly touchpointId: Id | null;
  readonly content: SpotContent;
};
/** A line that cannot be placed: `column` is to blame, and `reason` a key of the catalogue under `exchange.lineReason`. */
export type BadSpot = {
  readonly line: number;
  readonly text: string;
  readonly column: Column;
  readonly reason: "noStage" | "noTouchpoint" | "required" | "tooLong" | "oneLine" | "unreadable" | "tooMany" | "twice";
};
/** `beyond`: lines past the most that are read at once. */
export type SpotList = {
  readonly good: readonly GoodSpot[];
  readonly bad: readonly BadSpot[];
  readonly beyond: number;
};

/** Every name by which a column is known, in the languages that we speak. */
const heads: ReadonlyMap<string, Column> = new Map(
  Object.entries<Column>({
    stage: "stage",
    station: "stage",
    touchpoint: "touchpoint",
    kontaktpunkt: "touchpoint",
    status: "status",
    stand: "status",
    name: "name",
    spot: "name",
    "magic spot": "name",
    "what happens": "happens",
    "was geschieht": "happens",
    "why it is retold": "retold",
    "warum man es weitererzählt": "retold",
    "talk line": "talkLine",
    "was man sagen wird": "talkLine",
    anchor: "anchor",
    anker: "anchor",
    feeling: "emotion",
    gefühl: "emotion",
    "when to step back": "stopRule",
    "wann man sich zurückzieht": "stopRule",
    "cue 1": "cue1",
    "cue 2": "cue2",
    "cue 3": "cue3",
    "hinweis 1": "cue1",
    "hinweis 2": "cue2",
    "hinweis 3": "cue3",
    "briefing: what": "briefWhat",
    "briefing: why": "briefWhy",
    "briefing: how": "briefHow",
    "briefing: was": "briefWhat",
    "briefing: warum": "briefWhy",
    "briefing: wie": "briefHow",
    "other words": "aliases",
    "andere wörter": "aliases",
  }),
);
/** Without a head line: what one would type first. */
const plainOrder: readonly Column[] = ["stage", "name", "happens", "talkLine"];

const folded = (name: string) => name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/**
 * Reads a pasted list or CSV of spots: comma, semicolon or tab, quoted or not, with or without a head line, columns in any order. A stage is meant by its name,
 * or by its number on the road. Every bad line is named with its number and reason, the good ones are kept; a spot whose name its stage has already is not
 * placed again.
 */
export function readSpotList(text: string, stages: readonly ListStage[]): SpotList {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, "").slice(0, mostCharacters), {
    delimitersToGuess: ["\t", ",", ";"],
    skipEmptyLines: false,
  }).data;
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => unguarded(cell.trim())) }))
    .filter(({ cells }) => cells.some(Boolean));
  const head = lines[0]?.cells.map((cell) => heads.get(folded(cell)) ?? null) ?? [];
  const hasHead = head.includes("name") && head.includes("stage");
  const columns = hasHead ? head : plainOrder;
  const said = hasHead ? lines.slice(1) : lines;
  const good: GoodSpot[] = [];
  const bad: BadSpot[] = [];
  const taken = new Set(stages.flatMap(({ id, spots }) => spots.map(({ name }) => `${id} ${folded(name)}`)));
  for (const { line, cells } of said.slice(0, mostSpots)) {
    const read = readLine(Object.fromEntries(columns.map((column, at) => [column ?? "", cells[at] ?? ""])), stages);
    const key = "content" in read ? `${read.stageId} ${folded(read.content.name)}` : "";
    const wrong = "reason" in read ? read : taken.has(key) ? ({ column: "name", reason: "twice" } as const) : null;
    if (wrong) bad.push({ line, text: cells.filter(Boolean).join(", ").slice(0, 120), ...wrong });
    else if ("content" in read) {
      taken.add(key);
      good.push({ line, ...read });
    }
  }
  return { good, bad, beyond: Math.max(0, said.length - mostSpots) };
}

function readLine(
  cells: Partial<Readonly<Record<string, string>>>,
  stages: readonly ListStage[],
): Omit<GoodSpot, "line"> | Pick<BadSpot, "column" | "reason"> {
  const cell = (column: Column) => cells[column] ?? "";
  const called = folded(cell("stage"));
  const stage = stages.find(({ name }) => folded(name) === called) ?? stages[Number(called) - 1];
  if (!stage) return { column: "stage", reason: called === "" ? "required" : "noStage" };
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
