import { saysTheSame } from "../kernel/same";
import { flatTexts } from "../spot/in-language";
import type { JourneySnapshot } from "./design";

/**
 * One difference between two versions. `stage` is the name of its stage, in the later version if it
 * exists there.
 */
export type Difference = {
  readonly what: "journey" | "stage" | "touchpoint" | "spot";
  readonly kind: "added" | "gone" | "moved" | "changed";
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** For a change: each changed field with both texts. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
};

type Facts = Readonly<Record<string, unknown>>;
type Thing = {
  readonly id: string;
  readonly name: string;
  /** The id and name of the stage; both empty for a stage. */
  readonly home: string;
  readonly stage: string;
  readonly facts: Facts;
};

/**
 * All differences from an earlier to a later version: stages first, then spots, then touchpoints,
 * each in the order of the journey.
 */
export function differencesOf(earlier: JourneySnapshot, later: JourneySnapshot): readonly Difference[] {
  const renamed =
    earlier.name === later.name
      ? []
      : [
          {
            what: "journey" as const,
            kind: "changed" as const,
            id: "",
            name: later.name,
            stage: "",
            fields: [{ field: "name", before: earlier.name, after: later.name }],
          },
        ];
  return [
    ...renamed,
    ...compare("stage", stagesOf(earlier), stagesOf(later)),
    ...compare("spot", spotsOf(earlier), spotsOf(later)),
    ...compare("touchpoint", touchpointsOf(earlier), touchpointsOf(later)),
  ];
}

const stagesOf = ({ stages }: JourneySnapshot): Thing[] =>
  stages.map(({ id, touchpoints: _, spots: __, opens: ___, ...facts }) => ({
    id,
    name: facts.name,
    home: "",
    stage: "",
    facts,
  }));

const touchpointsOf = ({ stages }: JourneySnapshot): Thing[] =>
  stages.flatMap((stage) =>
    stage.touchpoints.map(({ id, ...facts }) => ({ id, name: facts.name, home: stage.id, stage: stage.name, facts })),
  );

const spotsOf = ({ stages }: JourneySnapshot): Thing[] =>
  stages.flatMap((stage) =>
    stage.spots.map(({ id, status: _, touchpoint: __, reviewOn: ___, assessment: ____, ...facts }) => ({
      id,
      name: facts.name,
      home: stage.id,
      stage: stage.name,
      facts: flatTexts(facts),
    })),
  );

function compare(what: Difference["what"], before: readonly Thing[], after: readonly Thing[]): Difference[] {
  const former = new Map(before.map((thing) => [thing.id, thing]));
  const present = new Set(after.map(({ id }) => id));
  const moved = movedOf(before, after);
  const told = ({ id, name, stage }: Thing, kind: Difference["kind"], fields: Difference["fields"] = []) => ({
    what,
    kind,
    id,
    name,
    stage,
    fields,
  });
  return [
    ...after.flatMap((thing) => {
      const was = former.get(thing.id);
      if (!was) return [told(thing, "added")];
      const fields = Object.keys(thing.facts)
        .filter((field) => !saysTheSame(was.facts[field], thing.facts[field]))
        .map((field) => ({ field, before: was.facts[field], after: thing.facts[field] }));
      return [
        ...(moved.has(thing.id) ? [told(thing, "moved")] : []),
        ...(fields.length > 0 ? [told(thing, "changed", fields)] : []),
      ];
    }),
    ...before.filter(({ id }) => !present.has(id)).map((thing) => told(thing, "gone")),
  ];
}

/**
 * The minimal set of entities whose move explains the new order: those with another stage, and
 * those outside a longest subsequence that kept its order.
 */
function movedOf(before: readonly Thing[], after: readonly Thing[]): ReadonlySet<string> {
  const homes = new Map(before.map(({ id, home }) => [id, home]));
  const moved = new Set(after.filter(({ id, home }) => homes.has(id) && homes.get(id) !== home).map(({ id }) => id));
  for (const home of new Set(after.map((thing) => thing.home))) {
    const stayed = after.filter(({ id, home: at }) => at === home && homes.get(id) === home).map(({ id }) => id);
    const indexes = new Map(before.filter(({ home: at }) => at === home).map(({ id }, at) => [id, at]));
    const kept = longestRun(stayed.map((id) => indexes.get(id) ?? 0));
    stayed.forEach((id, at) => {
      if (!kept.has(at)) moved.add(id);
    });
  }
  return moved;
}

/** The indexes of a longest increasing subsequence. */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number }[] = [];
  numbers.forEach((number, at) => {
    let found = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((numbers[earlier] ?? number) < number && length > found.length) found = { length, from: earlier };
    }
    best.push(found);
  });
  const run = new Set<number>();
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  while (at >= 0 && best[at]) {
    run.add(at);
    at = best[at]?.from ?? -1;
  }
  return run;
}
