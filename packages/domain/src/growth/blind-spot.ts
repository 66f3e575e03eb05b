import { z } from "zod";
import { type Estimate, estimateOf } from "../insight/estimate";
import { minimumForPeople } from "../insight/privacy";
import { shareOf } from "../insight/share";
import { Id } from "../kernel/ids";
import { type Attention, Attentions, type DayPart, type StartingRole } from "./attention";

/** Who is briefed, trained, thanked and asked, by role, location and time of day. */
export const ReadBlindSpots = z.object({ locationId: Id.nullable().default(null) });
export type ReadBlindSpots = z.infer<typeof ReadBlindSpots>;

/** Words of the roles that are looked at from the start, in plain letters. */
const words: Readonly<Record<StartingRole, readonly string[]>> = {
  security: ["security", "guard", "doorman", "bouncer", "wache", "wachdienst", "wachmann", "sicherheit", "tursteher"],
  cleaning: ["clean", "housekeep", "janitor", "reinig", "putz", "raumpfleg", "hauswirtschaft"],
  deliveries: ["deliver", "driver", "courier", "goods in", "liefer", "fahrer", "fahrdienst", "kurier", "wareneingang"],
};

/** The starting role that a name in plain letters means; null: another role. */
export function startingRoleOf(plainName: string): StartingRole | null {
  const found = Object.entries(words).find(([, all]) => all.some((word) => plainName.includes(word)));
  return (found?.[0] as StartingRole | undefined) ?? null; // Guarantee: the keys of `words` are starting roles.
}

/** One person in one role, at one location and time of day, and what reached them in the period. */
export type PersonAtWork = {
  readonly memberId: Id;
  /** A starting role, or the role's name. */
  readonly role: string;
  readonly locationId: Id | null;
  readonly part: DayPart | null;
  readonly had: Readonly<Record<Attention, boolean>>;
};

export type BlindSpotRow = {
  readonly role: string;
  /** Null: all locations together. */
  readonly locationId: Id | null;
  /** Null: all times of day together. */
  readonly part: DayPart | null;
  /** The number of people; null: too few to show anything of them. */
  readonly n: number | null;
  readonly shares: Readonly<Record<Attention, Estimate>>;
  /** What nobody of them had; empty where it is hidden. */
  readonly missing: readonly Attention[];
};

const peopleIn = (all: readonly PersonAtWork[]) => new Map(all.map((each) => [each.memberId, each]));

/** Splits people by a key, in the order of the keys. */
function groupsOf<Key extends string | null>(all: readonly PersonAtWork[], keyOf: (one: PersonAtWork) => Key) {
  const keys = [...new Set(all.map(keyOf))].toSorted((one, other) => String(one).localeCompare(String(other)));
  return keys.map((key) => ({ key, of: all.filter((each) => keyOf(each) === key) }));
}

function rowOf(
  at: Pick<BlindSpotRow, "role" | "locationId" | "part">,
  all: readonly PersonAtWork[],
  minimum: number,
): BlindSpotRow {
  const people = [...peopleIn(all).values()];
  const n = people.length;
  const hits = (attention: Attention) => people.filter(({ had }) => had[attention]).length;
  const share = (attention: Attention) => estimateOf(shareOf({ hits: hits(attention), n }), minimum);
  const [briefed, trained, thanked, asked] = [share("briefed"), share("trained"), share("thanked"), share("asked")];
  const isShown = n >= minimum;
  return {
    ...at,
    n: isShown ? n : null,
    shares: isShown
      ? { briefed, trained, thanked, asked }
      : {
          briefed: hiddenAt(minimum),
          trained: hiddenAt(minimum),
          thanked: hiddenAt(minimum),
          asked: hiddenAt(minimum),
        },
    missing: isShown ? Attentions.filter((attention) => hits(attention) === 0) : [],
  };
}

/** Hidden without the number of people, which would say that there is one. */
const hiddenAt = (needed: number): Estimate => ({ kind: "hidden", n: 0, needed });

/**
 * What reached the people of each role. A role is cut into locations, and these into times of day,
 * only where every part has enough people, so that no small one is found by subtraction; a role
 * with too few is told without figures. Nobody is named, and rows are ordered by name.
 * @param setting the business's minimum for figures about people
 */
export function blindSpots(all: readonly PersonAtWork[], setting: number): readonly BlindSpotRow[] {
  const minimum = minimumForPeople(setting);
  const areEnough = (groups: readonly { readonly of: readonly PersonAtWork[] }[]) =>
    groups.every(({ of }) => peopleIn(of).size >= minimum);
  return groupsOf(all, ({ role }) => role).flatMap(({ key: role, of: inRole }) => {
    const places = groupsOf(inRole, ({ locationId }) => locationId);
    if (!areEnough(places)) return [rowOf({ role, locationId: null, part: null }, inRole, minimum)];
    return places.flatMap(({ key: locationId, of: there }) => {
      const parts = groupsOf(there, ({ part }) => part);
      if (!areEnough(parts)) return [rowOf({ role, locationId, part: null }, there, minimum)];
      return parts.map(({ key: part, of }) => rowOf({ role, locationId, part }, of, minimum));
    });
  });
}
