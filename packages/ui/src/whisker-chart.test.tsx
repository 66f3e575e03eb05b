import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WhiskerChart } from "./whisker-chart";
import { type ChartPoint, chartExtent, namedPoints } from "./whisker-chart.scale";

const week = (key: string, value: number | null): ChartPoint => ({
  key,
  label: `week ${key}`,
  value,
  low: value === null ? null : value - 0.1,
  high: value === null ? null : value + 0.1,
  text: value === null ? "4 more answers" : `${value * 100} %`,
  n: value === null ? "n = 1" : "n = 31",
});

const draw = (points: ChartPoint[]) =>
  renderToStaticMarkup(
    <WhiskerChart
      title="Recall rose"
      detail="Share of customers, by week"
      points={points}
      format="percent"
      formatTick={(value) => `${Math.round(value * 100)} %`}
      yLabel="Share"
      xLabel="Week"
      limits={[{ from: "1", to: "3", center: 0.4, low: 0.2, high: 0.6 }]}
      marks={[{ at: "2", label: "version 3" }]}
      readerText={{ label: "Read the values", hint: "Tap the chart" }}
      legendText={{
        value: "a value",
        early: "few answers",
        hidden: "not shown",
        interval: "95 % interval",
        limits: "usual range",
        signal: "a signal",
        change: "a change",
        note: "a note",
      }}
      tableText={{ summary: "As a table", point: "Week", value: "Recall", n: "Answers" }}
    />,
  );

describe("a chart of weeks", () => {
  it("has every week in its table, hidden weeks with their reason", () => {
    const page = draw([week("1", 0.4), week("2", null), week("3", 0.5)]);
    const table = page.slice(page.indexOf("<table"));
    for (const text of ["week 1", "week 2", "week 3", "4 more answers", "n = 31"]) expect(table).toContain(text);
  });

  it("leads from a row of its table to what the week counts", () => {
    const page = draw([{ ...week("1", 0.4), href: "/answers?week=1" }, week("2", 0.5)]);
    expect(page.slice(page.indexOf("<table")).match(/href="[^"]*"/g)).toEqual(['href="/answers?week=1"']);
  });

  it("draws no estimate for a hidden week", () => {
    const estimates = (page: string) => page.match(/r="3.9"/g)?.length ?? 0;
    expect(estimates(draw([week("1", 0.4), week("2", null), week("3", 0.5)]))).toBe(2);
    expect(estimates(draw([week("1", null)]))).toBe(0);
  });

  it("renders without any points", () => {
    expect(draw([])).toContain("Recall rose");
  });

  it("labels a change at its week", () => {
    expect(draw([week("1", 0.4), week("2", 0.3), week("3", 0.5)])).toContain("version 3");
  });

  it("has its title as accessible name", () => {
    expect(draw([week("1", 0.4)])).toMatch(/role="img" aria-label="Recall rose /);
  });
});

describe("a legend", () => {
  it("explains the marks that are drawn, and no others", () => {
    const legend = (page: string) => page.slice(page.indexOf("<ul"), page.indexOf("</ul>"));
    const page = legend(draw([week("1", 0.4), { ...week("2", 0.9), lit: true, signal: "above the usual range" }]));
    for (const text of ["a value", "few answers", "95 % interval", "usual range", "a signal", "a change"])
      expect(page).toContain(text);
    for (const text of ["not shown", "a note"]) expect(page).not.toContain(text);
  });
});

describe("reading the values", () => {
  it("has a control with one step per point, and the last point as its text", () => {
    const page = draw([week("1", 0.4), week("2", null), week("3", 0.5)]);
    expect(page).toMatch(/type="range" min="0" max="2" step="1"/);
    expect(page).toContain('aria-valuetext="week 3: 50 %"');
  });

  it("names signals and changes in the table too", () => {
    const page = draw([week("1", 0.4), { ...week("2", 0.9), signal: "above the usual range" }]);
    const table = page.slice(page.indexOf("<table"));
    expect(table).toContain("above the usual range");
    expect(table).toContain("version 3");
  });
});

describe("the scale", () => {
  it("contains every interval and limit, starts at 0 and ends at 1 at most for shares", () => {
    expect(chartExtent([week("1", 0.95)], [], "percent")).toEqual([0, 1]);
    const [low, high] = chartExtent(
      [week("1", 0.2)],
      [{ from: "1", to: "1", center: 0.2, low: 0, high: 0.47 }],
      "percent",
    );
    expect(low).toBe(0);
    expect(high).toBeGreaterThanOrEqual(0.47);
  });

  it("goes below 0 for negative numbers", () => {
    expect(chartExtent([week("1", -40)], [], "number")[0]).toBeLessThanOrEqual(-40.1);
  });

  it("labels a few weeks and always the last", () => {
    const named = namedPoints(26);
    expect(named.size).toBeLessThanOrEqual(5);
    expect(named.has(25)).toBe(true);
    expect([...namedPoints(1)]).toEqual([0]);
  });
});
