import { describe, expect, it } from "vitest";
import { readOn, readResultsAddress, resultsQuery, rowsQuery, sortQuery } from "./results-address";

const location = "0190a000-0000-7000-8000-000000000001";

describe("the address of Results", () => {
  it("has its defaults where it names nothing or nonsense", () => {
    const defaults = readResultsAddress({});
    expect(defaults).toMatchObject({ sort: "attention", grain: "week", badPeriod: null });
    expect(readResultsAddress({ period: "soon", location: "here", sort: "luck", by: "hour" })).toEqual(defaults);
  });

  it("reads a custom period from the form's two days", () => {
    const { filter, badPeriod } = readResultsAddress({ period: "custom", from: "2026-10-01", to: "2026-10-31" });
    expect(filter.period).toEqual({ from: "2026-10-01", to: "2026-10-31" });
    expect(badPeriod).toBeNull();
  });

  it.each([
    ["2026-10-31", "2026-10-01"],
    ["2020-01-01", "2026-10-01"],
    ["", "2026-10-01"],
    ["yesterday", "2026-10-01"],
  ])("returns days that are no period as they were entered: %s to %s", (from, to) => {
    const { filter, badPeriod } = readResultsAddress({ period: "custom", from, to });
    expect(badPeriod).toEqual({ from, to });
    expect(filter.period).toBe("28d");
  });

  it("is the same after it was written and read", () => {
    const { filter } = readResultsAddress({ period: "90d", location, compare: "" });
    const written = new URLSearchParams(resultsQuery(filter, { by: "month", at: null }));
    expect(written.get("by")).toBe("month");
    expect(written.has("at")).toBe(false);
    expect(readResultsAddress(Object.fromEntries(written)).filter).toEqual(filter);
  });

  it("carries the day on which a figure was read to the rows behind it, and to no other page", () => {
    const { filter } = readOn(readResultsAddress({ period: "7d", location }), "2026-11-23");
    const opened = readResultsAddress(Object.fromEntries(new URLSearchParams(rowsQuery(filter, { which: "all" }))));
    expect(opened.filter).toEqual(filter);
    expect(readOn(opened, "2026-11-24").filter.on).toBe("2026-11-23");
    expect(new URLSearchParams(resultsQuery(opened.filter)).has("on")).toBe(false);
    const custom = readOn(readResultsAddress({ period: "2026-11-01..2026-11-08" }), "2026-11-23");
    expect(rowsQuery(custom.filter)).toBe("?period=2026-11-01..2026-11-08");
  });

  it("takes the first of repeated parameters", () => {
    expect(readResultsAddress({ period: ["90d", "7d"] }).filter.period).toBe("90d");
  });

  it("sorts by a column descending first, then ascending, and by name the other way round", () => {
    const sorted = (params: Record<string, string>, key: "mention" | "name") =>
      new URLSearchParams(sortQuery(readResultsAddress(params), key)).get("order");
    expect(sorted({}, "mention")).toBe("down");
    expect(sorted({ sort: "mention", order: "down" }, "mention")).toBe("up");
    expect(sorted({ sort: "mention", order: "up" }, "mention")).toBe("down");
    expect(sorted({}, "name")).toBe("up");
    expect(sorted({ sort: "name" }, "name")).toBe("down");
  });
});
