import {
  isCustomPeriod,
  parseResultsFilter,
  type ResultsFilter,
  writeResultsFilter,
} from "@spots/domain/insight/results-filter";

/** The columns by which the ranked table is sorted; `attention` is the order of the server. */
export const sortKeys = ["attention", "name", "mention", "change", "delivery", "reactions"] as const;
export type SortKey = (typeof sortKeys)[number];

/** The parts of time of a series. */
export const grains = ["day", "week", "month"] as const;
export type Grain = (typeof grains)[number];

/** What a page of Results reads from its address. */
export type ResultsAddress = {
  readonly filter: ResultsFilter;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly grain: Grain;
  /** The days of a custom period that cannot be used, as they were entered. */
  readonly badPeriod: { readonly from: string; readonly to: string } | null;
};

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads one parameter; of a repeated one, the first value. */
export function readParam(params: SearchParams, name: string): string | null {
  const value = params[name];
  return (typeof value === "string" ? value : value?.[0]) ?? null;
}

/**
 * Reads the address of a page of Results. The filter's form sends a custom period as
 * `period=custom` with `from` and `to`. What is missing or invalid is the default.
 */
export function readResultsAddress(params: SearchParams): ResultsAddress {
  const read = (name: string) => readParam(params, name);
  const custom = { from: read("from") ?? "", to: read("to") ?? "" };
  const isCustom = read("period") === "custom";
  const period = isCustom ? `${custom.from}..${custom.to}` : read("period");
  const sort = sortKeys.find((key) => key === read("sort")) ?? "attention";
  return {
    filter: parseResultsFilter({ get: (name) => (name === "period" ? period : read(name)) }),
    sort,
    isDescending: read("order") === "down" || (read("order") === null && sort !== "name"),
    grain: grains.find((grain) => grain === read("by")) ?? "week",
    badPeriod: isCustom && !isCustomPeriod(custom) ? custom : null,
  };
}

/** The query string of a filter with further parameters; those that are null are left out. */
export function resultsQuery(filter: ResultsFilter, more: Readonly<Record<string, string | null>> = {}): string {
  const parts = [
    writeResultsFilter(filter),
    ...Object.entries(more).flatMap(([name, value]) =>
      value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
    ),
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/**
 * `resultsQuery` of the rows behind a figure: with the day on which the figure was read, so that
 * both are of the same days when they are opened after midnight.
 */
export const rowsQuery = (filter: ResultsFilter, more: Readonly<Record<string, string | null>> = {}): string =>
  resultsQuery(filter, { ...more, on: typeof filter.period === "string" ? (filter.on ?? null) : null });

/** An address as it is read on a day: its periods with a name are those of that day. */
export const readOn = (address: ResultsAddress, day: string): ResultsAddress => ({
  ...address,
  filter: { ...address.filter, on: address.filter.on ?? day },
});

/**
 * The query string that sorts by a column: descending first, and the reverse when it is chosen
 * again.
 */
export function sortQuery({ filter, sort, isDescending }: ResultsAddress, key: SortKey): string {
  const first = key === "name" ? "up" : "down";
  const reverse = isDescending ? "up" : "down";
  return resultsQuery(filter, { sort: key, order: sort === key ? reverse : first });
}
