import { prepareSuggestions } from "@spots/domain/clue/suggest";
import { specialCategoryIn } from "@spots/domain/feedback/masking/special-categories";
import { scenarios } from "@spots/seed/demo-sign-ins";
import { describe, expect, it } from "vitest";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { tinDrumCounter } from "./floors/tin-drum";
import { visitsOf } from "./visits";

function aDay(floor: typeof copperCombFloor, day: string) {
  const scenario = scenarios.find(({ slug }) => slug === floor.slug);
  const [location] = scenario?.locations ?? [];
  if (!scenario || !location) throw new Error("the demo has the business");
  const staff = scenario.staff.map((name) => ({ id: `id of ${name}`, name }));
  const place = { id: "place", ...location, staff };
  return { visits: visitsOf({ slug: floor.slug, scenario, floor }, place, day), scenario };
}

const days = ["2026-11-28", "2026-11-29", "2027-03-28", "2027-07-01"];

describe.each([copperCombFloor, saltHearthFloor])("the visits of $slug", (floor) => {
  it.each(days)("on %s are the same whenever they are asked for", (day) => {
    expect(aDay(floor, day).visits).toEqual(aDay(floor, day).visits);
  });

  it.each(days)("on %s have their own reference, and deliveries of known spots within the visit", (day) => {
    const { visits, scenario } = aDay(floor, day);
    expect(new Set(visits.map(({ reference }) => reference)).size).toBe(visits.length);
    for (const { startsAt, endsAt, given } of visits)
      for (const { spot, at, member } of given) {
        expect(scenario.spots[spot]).toBeDefined();
        expect(floor.did[spot]).toBeTruthy();
        expect(scenario.staff).toContain(member);
        expect(at > startsAt && at < endsAt).toBe(true);
      }
  });

  it("are remembered by the customers who got something more often than by the others", () => {
    const months = Array.from({ length: 100 }, (_, nth) =>
      new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10),
    );
    const counts = { got: 0, gotAndSaid: 0, not: 0, notAndSaid: 0 };
    for (const day of months) {
      const { visits, scenario } = aDay(floor, day);
      for (const { told, given } of visits)
        for (const [spot, { told: phrases }] of scenario.spots.entries()) {
          if (!told) continue;
          const says = phrases.some((phrase) => told.recallText.includes(phrase));
          const got = given.some((each) => each.spot === spot);
          counts[got ? "got" : "not"] += 1;
          if (says) counts[got ? "gotAndSaid" : "notAndSaid"] += 1;
        }
    }
    expect(counts.got).toBeGreaterThan(150);
    expect(counts.gotAndSaid / counts.got).toBeGreaterThan((4 * counts.notAndSaid) / counts.not);
  });
});

describe.each([copperCombFloor, saltHearthFloor, tinDrumCounter])("the clues of $slug", (floor) => {
  it("hold nothing of a special category, and fit spots of the business", () => {
    const scenario = scenarios.find(({ slug }) => slug === floor.slug);
    if (!scenario) throw new Error("the demo has the business");
    const spots = scenario.spots.map(({ content }, index) => ({
      ...{ id: `${index}`, name: content.name, cues: content.cues, happens: content.happens, stop: content.stopRule },
      ...{ briefing: `${content.briefWhat} ${content.briefHow}`, persona: "", others: [] },
    }));
    const suggest = prepareSuggestions(spots, scenario.locale);
    const fitting = floor.clues.filter((clue) => suggest(clue, [], []).spots.length > 0);
    expect(floor.clues.filter(({ words }) => specialCategoryIn(words) !== null)).toEqual([]);
    expect(fitting.length).toBeGreaterThanOrEqual(3);
  });
});
