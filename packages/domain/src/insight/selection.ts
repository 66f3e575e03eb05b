import { blocksOf, blocksWithin, type DayCounts, dayNumber, spanOf, sumOver } from "./block";
import {
  countsIn,
  type Days,
  grouped,
  groupedByDay,
  inside,
  type Level,
  outside,
  rowsBetween,
  rowsIn,
  sizeIn,
} from "./level";
import { once, remembered } from "./once";
import { hiddenGroups, minimumForPeople, minimumForWhole } from "./privacy";
import { isSafe } from "./subtraction";

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
 * The answers that a figure is limited to; null is no limit. A channel belongs to one location;
 * several channels are those of a stage or touchpoint. A version of a spot is asked for without a
 * channel; `mentions` are the answers that mention a spot.
 */
export type Group = {
  readonly locationIds: readonly string[] | null;
  readonly channelIds: readonly string[] | null;
  readonly version?: number;
  readonly mentions?: true;
};

/**
 * The rows of a group in a period that a figure may count. `leftOut` answers of the period are not
 * among them: their days belong to a block that the period holds only in part, or their location or
 * channel has too few. Without `isShown` the figure is withheld.
 */
export type Selection<Row> = {
  readonly rows: readonly Row[];
  readonly leftOut: number;
  readonly isShown: boolean;
};

type Part<Row> = { readonly id: string; readonly level: Level<Row> };
/** A location; or all answers of 13 weeks that are in no block of theirs, of several locations. */
type Place<Row> = Part<Row> & { readonly locationIds: readonly string[] };
type Options<Row> = { readonly minimumN: number; readonly sizeOf: (row: Row) => number };

/**
 * Decides which counts of a group may be shown for a period, so that no figure and no difference of
 * two figures, of any periods and groups, covers fewer answers than the business's minimum. Time is
 * divided into blocks (`block.ts`), a location's within those of the business, a channel's within
 * those of its location.
 *
 * Figures of one kind (of locations, of channels, of versions, of mentions) are unions of blocks
 * that share no answer, whatever the period, so that their differences are blocks too. Figures of
 * two kinds cut each other: blocks of a location span days that the business shows apart. There the
 * narrower figure is withheld unless each difference is large enough (`isSafe`). A group is also
 * withheld when the figures of the others would reveal a small one (`hiddenGroups`). All of this
 * depends only on the number of answers.
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
  const sizeOfAll = (some: readonly Row[]): number => {
    let size = 0;
    for (const row of some) size += sizeOf(row);
    return size;
  };
  const countsOf = (byDay: ReadonlyMap<number, readonly Row[]>): DayCounts => {
    const counts = new Map<number, number>();
    for (const [day, each] of byDay) counts.set(day, sizeOfAll(each));
    return counts;
  };
  const levelOf = (some: readonly Row[], around: Level<Row> | null): Level<Row> => {
    const byDay = groupedByDay(some);
    const counts = countsOf(byDay);
    const blocks =
      around === null ? blocksOf(counts, minimumForWhole(minimumN)) : blocksWithin(around.blocks, counts, minimum);
    return { byDay, counts, blocks };
  };
  const whole = levelOf(rows, null);
  const byLocation = once(() => grouped(rows, ({ locationId }) => locationId));
  const places = once((): readonly Place<Row>[] => {
    const own = [...byLocation()].map(([id, some]) => ({ id, locationIds: [id], level: levelOf(some, whole) }));
    const rest = grouped(
      own.flatMap(({ level }) => outside(level)),
      ({ day }) => spanOf(dayNumber(day)),
    );
    const small = [...rest].map(([span, some]) => ({
      id: `span ${span}`,
      locationIds: [...new Set(some.map(({ locationId }) => locationId))],
      level: levelOf(some, whole),
    }));
    return [...own, ...small].filter(({ level }) => level.blocks.length > 0);
  });

  const isSafeIn = (around: Level<Row>, levels: readonly Level<Row>[], days: Days) => {
    const size = levels.reduce((sum, level) => sum + sizeIn(level, days), 0);
    return isSafe(countsIn(levels, days), size, around.blocks, minimum);
  };
  const hiddenIn = (around: Level<Row>, parts: readonly Part<Row>[], days: Days) =>
    hiddenGroups({
      whole: sizeIn(around, days),
      groups: parts.map(({ id, level }) => ({ id, n: sizeIn(level, days) })),
      minimum,
    });
  const hiddenPlaces = remembered(
    ({ from, until }: Days) => `${from} ${until}`,
    (days) => hiddenIn(whole, places(), days),
  );

  const isAll = (ids: readonly string[]) => [...byLocation().keys()].every((id) => ids.includes(id));
  /** The places of some locations; null where their own figure is withheld. */
  const placesOf = (ids: readonly string[] | null, days: Days): readonly Place<Row>[] | null => {
    if (ids === null || isAll(ids)) return places();
    const mine = places().filter(({ locationIds }) => locationIds.every((id) => ids.includes(id)));
    const hidden = hiddenPlaces(days);
    if (mine.some(({ id, level }) => hidden.has(id) && sizeIn(level, days) > 0)) return null;
    return isSafeIn(whole, mine.map(toLevel), days) ? mine : null;
  };

  const partsBy = (keyOf: (row: Row) => string) =>
    remembered(
      (around: Level<Row>) => around,
      (around): readonly Part<Row>[] =>
        [...grouped([...around.byDay.values()].flat(), keyOf)].map(([id, some]) => ({
          id,
          level: levelOf(some, around),
        })),
    );
  const channelsOf = partsBy(({ channelId }) => channelId ?? "");
  const versionsOf = partsBy(({ version }) => String(version));
  const mentionsOf = partsBy(({ mentions }) => String(mentions));
  /** A level's channels, and all answers that are in no block of theirs. */
  const cellsOf = remembered(
    (around: Level<Row>) => around,
    (around): readonly Level<Row>[] => {
      const channels = channelsOf(around).map(toLevel);
      return [...channels, levelOf(channels.flatMap(outside), around)];
    },
  );

  /** The channels of these that may be shown, as far as they may be shown together. */
  const ofChannels = (around: Level<Row>, channelIds: readonly string[], days: Days): readonly Level<Row>[] => {
    const channels = channelsOf(around);
    const hidden = hiddenIn(around, channels, days);
    const all = countsIn([around], days);
    const isApart = (mine: readonly Level<Row>[]) => {
      const own = countsIn(mine, days);
      const size = mine.reduce((sum, level) => sum + sizeIn(level, days), 0);
      // The location's figure without this one tells the other channels' figure.
      const others = new Map([...all].map(([day, n]) => [day, n - (own.get(day) ?? 0)]));
      return (
        [around, whole].every((each) => isSafeIn(each, mine, days)) &&
        isSafe(others, sizeIn(around, days) - size, whole.blocks, minimum)
      );
    };
    const mine = channels
      .filter(({ id, level }) => channelIds.includes(id) && !hidden.has(id) && isApart([level]))
      .map(toLevel);
    return mine.length < 2 || isApart(mine) ? mine : [];
  };
  const ofVersion = ({ level, locationIds }: Place<Row>, version: string, days: Days): readonly Level<Row>[] => {
    const versions = versionsOf(level);
    const mine = versions.find(({ id }) => id === version)?.level;
    if (mine === undefined || hiddenIn(level, versions, days).has(version)) return [];
    const [size, blocks] = [sizeIn(mine, days), inside(mine, days)];
    const [first, last] = [blocks[0]?.first ?? 0, blocks.at(-1)?.last ?? 0];
    // All answers of some days are a figure of the location.
    if (sumOver(level.counts, { first, last }) === size) return [mine];
    const shown = grouped(rowsIn(mine, days), ({ channelId }) => channelId ?? "");
    // A version and a channel may hold each other's answers.
    const channels = locationIds.length > 1 ? [] : channelsOf(level);
    const isApart = channels.every((channel) =>
      isSafe(countsOf(groupedByDay(shown.get(channel.id) ?? [])), size, channel.level.blocks, minimum),
    );
    return isApart && isSafeIn(level, [mine], days) ? [mine] : [];
  };
  const ofMentions = (around: Level<Row>, cells: readonly Level<Row>[], days: Days): readonly Level<Row>[] => {
    const own = cells.flatMap((cell) => {
      const mine = mentionsOf(cell).find(({ id }) => id === "true")?.level;
      return mine !== undefined && isSafeIn(cell, [mine], days) ? [mine] : [];
    });
    return isSafeIn(around, own, days) ? own : [];
  };

  return (group) => {
    const { locationIds, channelIds, version, mentions } = group;
    const isMine = (row: Row) =>
      (locationIds === null || locationIds.includes(row.locationId)) &&
      (channelIds === null || channelIds.includes(row.channelId ?? "")) &&
      (version === undefined || row.version === version) &&
      (mentions === undefined || row.mentions === true);
    const owners = channelIds === null ? null : [...new Set(rows.filter(isMine).map(({ locationId }) => locationId))];
    const isWhole = channelIds === null && version === undefined && mentions === undefined;
    const mine = isWhole && locationIds === null ? whole.byDay : groupedByDay(rows.filter(isMine));

    /** The levels that the figure consists of; null where it is withheld. */
    const levelsIn = (days: Days): readonly Level<Row>[] | null => {
      if (isWhole && (locationIds === null || isAll(locationIds))) return [whole];
      const around =
        owners === null ? placesOf(locationIds, days) : owners.flatMap((owner) => placesOf([owner], days) ?? []);
      if (around === null || isWhole) return around?.map(toLevel) ?? null;
      const own = around.flatMap((place) => {
        const { level } = place;
        if (channelIds !== null) {
          const channels = ofChannels(level, channelIds, days);
          return mentions === undefined ? channels : ofMentions(level, channels, days);
        }
        return mentions === undefined
          ? ofVersion(place, String(version), days)
          : ofMentions(level, cellsOf(level), days);
      });
      return isSafeIn(whole, own, days) ? own : null;
    };
    return (days) => {
      const asked = rowsBetween(mine, dayNumber(days.from), dayNumber(days.until));
      const shown = levelsIn(days)?.flatMap((level) => rowsIn(level, days)) ?? [];
      // A withheld figure leaves out nothing.
      if (shown.length === 0) return { rows: asked, leftOut: 0, isShown: asked.length === 0 };
      return { rows: shown, leftOut: sizeOfAll(asked) - sizeOfAll(shown), isShown: true };
    };
  };
}

const toLevel = <Row>({ level }: Part<Row>): Level<Row> => level;
