import { type Block, blocksOf, blocksWithin, dayNumber } from "./block";
import { hiddenGroups, minimumForPeople, minimumForWhole } from "./privacy";

/**
 * The counts of one location and channel on one day, of a spot also of one version, or of the
 * answers that mention it and of those that do not; moments have no channel.
 */
export type DayRow = {
  readonly locationId: string;
  readonly channelId?: string;
  readonly version?: number;
  readonly mentions?: boolean;
  readonly day: string;
};

/**
 * The answers that a figure is limited to; null is no limit. A channel belongs to one location. A
 * version of a spot is asked for without a channel; `mentions` are the answers that mention a spot.
 */
export type Group = {
  readonly locationIds: readonly string[] | null;
  readonly channelId: string | null;
  readonly version?: number;
  readonly mentions?: true;
};

/**
 * The rows of a group in a period that a figure may count. `leftOut` answers of the period are not
 * among them, because their days belong to a block that the period holds only in part. Without
 * `isShown` the figure is withheld, because the rest beside it is too small.
 */
export type Selection<Row> = {
  readonly rows: readonly Row[];
  readonly leftOut: number;
  readonly isShown: boolean;
};

type Level<Row> = { readonly byDay: ReadonlyMap<number, readonly Row[]>; readonly blocks: readonly Block[] };
type Days = { readonly from: string; readonly until: string };
type Options<Row> = { readonly minimumN: number; readonly sizeOf: (row: Row) => number };

/**
 * Decides which counts of a group may be shown for a period, so that no figure and no difference of
 * two figures, of any periods and groups, covers fewer answers than the business's minimum. Time is
 * divided into blocks (`block.ts`), a location's within those of the business, a channel's within
 * those of its location. A group is withheld for a period when too few answers lie beside it, or
 * when the other groups' figures would reveal a small one (`hiddenGroups`). All of this depends
 * only on the number of answers.
 * @param rows of all locations of the business, whatever the reader may see
 * @param sizeOf the number of answers (or moments) of a row
 */
export function selector<Row extends DayRow>(
  rows: readonly Row[],
  group: Group,
  options: Options<Row>,
): (days: Days) => Selection<Row> {
  return selectors(rows, options)(group);
}

/** `selector` for several groups of the same rows, whose blocks are divided only once. */
export function selectors<Row extends DayRow>(
  rows: readonly Row[],
  { minimumN, sizeOf }: Options<Row>,
): (group: Group) => (days: Days) => Selection<Row> {
  const minimum = minimumForPeople(minimumN);
  const levelOf = (some: readonly Row[], around: Level<Row> | null): Level<Row> => {
    const byDay = groupedByDay(some);
    const counts = new Map<number, number>();
    for (const [day, each] of byDay) counts.set(day, sizeOfAll(each));
    return {
      byDay,
      blocks:
        around === null ? blocksOf(counts, minimumForWhole(minimumN)) : blocksWithin(around.blocks, counts, minimum),
    };
  };
  const sizeOfAll = (some: readonly Row[]): number => {
    let size = 0;
    for (const row of some) size += sizeOf(row);
    return size;
  };
  const whole = levelOf(rows, null);
  const byLocation = once(() => grouped(rows, ({ locationId }) => locationId));
  const locationLevels = once(() => [...byLocation()].map(([id, some]) => ({ id, level: levelOf(some, whole) })));

  const inside = ({ blocks }: Level<Row>, { from, until }: Days) => {
    const [begin, end] = [dayNumber(from), dayNumber(until)];
    return blocks.filter(({ first, last }) => first >= begin && last < end);
  };
  const sizeIn = (level: Level<Row>, days: Days) => inside(level, days).reduce((sum, { n }) => sum + n, 0);
  const isApart = (level: Level<Row>, days: Days) => {
    const others = inside(level, days).reduce((sum, block) => sum + block.others, 0);
    return others === 0 || others >= minimum;
  };
  const rowsIn = (level: Level<Row>, days: Days) =>
    inside(level, days).flatMap(({ first, last }) => rowsBetween(level.byDay, first, last + 1));
  const hiddenIn = (
    around: number,
    groups: readonly { readonly id: string; readonly level: Level<Row> }[],
    days: Days,
  ) =>
    hiddenGroups({ whole: around, groups: groups.map(({ id, level }) => ({ id, n: sizeIn(level, days) })), minimum });

  const hiddenOf = new Map<string, ReadonlySet<string>>();
  /** The locations that are shown together or not at all in a period. */
  const hiddenLocations = (days: Days): ReadonlySet<string> => {
    const key = `${days.from} ${days.until}`;
    const has = ({ day }: Row) => day >= days.from && day < days.until;
    const found =
      hiddenOf.get(key) ??
      hiddenIn(
        sizeIn(whole, days),
        locationLevels().filter(({ id }) => (byLocation().get(id) ?? []).some(has)),
        days,
      );
    hiddenOf.set(key, found);
    return found;
  };

  /** The levels that a figure of some locations consists of; null where it is withheld. */
  const levelsOf = (ids: readonly string[] | null, days: Days): readonly Level<Row>[] | null =>
    ids === null || [...byLocation().keys()].every((id) => ids.includes(id)) ? [whole] : levelsApart(ids, days);

  /** The levels of some locations, each apart from the others. */
  const levelsApart = (ids: readonly string[], days: Days): readonly Level<Row>[] | null => {
    const locations = locationLevels();
    const hidden = hiddenLocations(days);
    const mine = locations.filter(({ id }) => ids.includes(id));
    const together = mine.filter(({ id }) => hidden.has(id));
    if (together.length > 0 && together.length < hidden.size) return null;
    const alone = mine.filter(({ id }) => !hidden.has(id)).map(({ level }) => level);
    const small = together.flatMap(({ id }) => byLocation().get(id) ?? []);
    const levels = small.length > 0 ? [...alone, levelOf(small, whole)] : alone;
    return levels.every((level) => isApart(level, days)) ? levels : null;
  };

  const partsOf = (around: Level<Row>, keyOf: (row: Row) => string) =>
    [...grouped([...around.byDay.values()].flat(), keyOf)].map(([id, some]) => ({ id, level: levelOf(some, around) }));

  /**
   * The part of each level that one channel or version has; null where the rest would be too small.
   */
  const ofPart = (levels: readonly Level<Row>[] | null, keyOf: (row: Row) => string, part: string, days: Days) => {
    const own: Level<Row>[] = [];
    for (const around of levels ?? []) {
      const parts = partsOf(around, keyOf);
      const mine = parts.find(({ id }) => id === part);
      if (mine === undefined) continue;
      if (hiddenIn(sizeIn(around, days), parts, days).has(part) || !isApart(mine.level, days)) return null;
      own.push(mine.level);
    }
    return levels && own;
  };

  /**
   * The part of each channel of these levels that mentions the spot. Small channels count together.
   * Where a channel has too few answers that mention it, or too few others, it is left out of every
   * figure of the spot: so these figures are sums of the same parts, for all locations and channels.
   * Null where nothing is left.
   */
  const ofMentions = (levels: readonly Level<Row>[], channelId: string | null, days: Days) => {
    const cells = levels.flatMap((around) => {
      const channels = partsOf(around, (row) => row.channelId ?? "");
      const hidden = hiddenIn(sizeIn(around, days), channels, days);
      const alone = channels.filter(({ id }) => !hidden.has(id) && (channelId === null || id === channelId));
      if (channelId !== null || hidden.size === 0) return alone.map(({ level }) => level);
      const small = [...around.byDay.values()].flat().filter((row) => hidden.has(row.channelId ?? ""));
      return [...alone.map(({ level }) => level), levelOf(small, around)];
    });
    const own = cells.flatMap((cell) => {
      if (!isApart(cell, days)) return [];
      const parts = partsOf(cell, (row) => String(row.mentions));
      const mine = parts.find(({ id }) => id === "true");
      if (mine === undefined || hiddenIn(sizeIn(cell, days), parts, days).has("true")) return [];
      return isApart(mine.level, days) ? [mine.level] : [];
    });
    return own.length > 0 ? own : null;
  };

  return (group) => {
    const { locationIds, channelId, version, mentions } = group;
    const isMine = (row: Row) =>
      (locationIds === null || locationIds.includes(row.locationId)) &&
      (channelId === null || row.channelId === channelId) &&
      (version === undefined || row.version === version) &&
      (mentions === undefined || row.mentions === true);
    const owner = channelId === null ? undefined : rows.find((row) => row.channelId === channelId)?.locationId;
    const ids = owner === undefined ? locationIds : [owner];
    const mine =
      locationIds === null && channelId === null && version === undefined && mentions === undefined
        ? whole.byDay
        : groupedByDay(rows.filter(isMine));
    const levelsIn = (days: Days) => {
      if (mentions !== undefined) {
        const each = levelsApart(ids ?? [...byLocation().keys()], days);
        return each && ofMentions(each, channelId, days);
      }
      if (channelId !== null) return ofPart(levelsOf(ids, days), (row) => row.channelId ?? "", channelId, days);
      if (version === undefined) return levelsOf(ids, days);
      // Of each location, so that a version's figure of all of them reveals none of one.
      const each = levelsApart(locationIds ?? [...byLocation().keys()], days);
      return ofPart(each, (row) => String(row.version), String(version), days);
    };
    return (days) => {
      const asked = rowsBetween(mine, dayNumber(days.from), dayNumber(days.until));
      const levels = levelsIn(days);
      const all = sizeOfAll(asked);
      if (levels === null) return { rows: asked, leftOut: 0, isShown: false };
      const shown = levels.flatMap((level) => rowsIn(level, days));
      return { rows: shown, leftOut: all - sizeOfAll(shown), isShown: true };
    };
  };
}

/** The rows of the days from `first` to before `end`. */
function rowsBetween<Row>(byDay: ReadonlyMap<number, readonly Row[]>, first: number, end: number): readonly Row[] {
  const rows: Row[] = [];
  for (let day = first; day < end; day += 1) rows.push(...(byDay.get(day) ?? []));
  return rows;
}

/** A value that is computed when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const groupedByDay = <Row extends DayRow>(rows: readonly Row[]) => grouped(rows, ({ day }) => dayNumber(day));

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
