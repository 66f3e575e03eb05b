import { expect, it } from "vitest";
import { chipsOf, usualLocation, visitAtPlace } from "./improvise-chips";
import type { Mine } from "./step";
import type { OpenVisit } from "./visits";

type Done = Mine["done"][number];
const spots = ["a", "b", "c"].map((id) => ({ id, name: `Spot ${id}`, offAt: id === "c" ? ["there"] : [] }));
const done = (part: Partial<Done>): Done => ({
  ...{ id: "m", status: "delivered", improvised: true, description: "", reaction: "pleased", note: "" },
  ...{ location: { id: "here", name: "Here", timeZone: "UTC" }, dueAt: new Date(0), deliveredAt: new Date(0) },
  ...{ whereExactly: "", customer: "", name: "", spotId: null, member: null, duty: null, photos: [] },
  ...part,
});

it("offers what was done lately first, each once, and only the spots of the location", () => {
  const lately = [done({ spotId: "b" }), done({ description: "Lent an umbrella" }), done({ spotId: "b" })];
  expect(chipsOf({ spots, done: lately }, "here").map(({ label }) => label)).toEqual([
    "Spot b",
    "Lent an umbrella",
    "Spot a",
    "Spot c",
  ]);
  expect(chipsOf({ spots, done: [done({ spotId: "c" })] }, "there").map(({ label }) => label)).toEqual([
    "Spot a",
    "Spot b",
  ]);
});

it("offers few and short own words again", () => {
  const many = Array.from({ length: 9 }, (_, at) => done({ description: `Story ${at}` }));
  const long = done({ description: "x".repeat(61) });
  const chips = chipsOf({ spots: [], done: [long, ...many] }, "here");
  expect(chips.map(({ label }) => label)).toEqual(["Story 0", "Story 1", "Story 2", "Story 3"]);
});

it("joins the visit that goes on at the place, and starts one elsewhere", () => {
  const going: OpenVisit = {
    ...{ id: "v", locationId: "here", place: "Chair 2", startedAt: new Date(0), isMine: false },
    ...{
      moments: 0,
      lastMomentAt: null,
      leftInPeace: null,
      customer: { name: "", occasion: "" },
      card: null,
      address: null,
    },
  };
  const at = new Date(60_000);
  expect(visitAtPlace([going], { locationId: "here", place: "chair 2", id: "new", at }).id).toBe("v");
  expect(visitAtPlace([going], { locationId: "here", place: "Chair 3", id: "new", at })).toEqual({
    ...{ id: "new", place: "Chair 3", code: null },
    startedAt: at.toISOString(),
  });
  expect(visitAtPlace([going], { locationId: "there", place: "Chair 2", id: "new", at }).id).toBe("new");
});

it("is at the location of the last moment, unless the member no longer works there", () => {
  const locations = [
    { id: "a", name: "A", timeZone: "UTC" },
    { id: "here", name: "Here", timeZone: "UTC" },
  ];
  expect(usualLocation({ done: [done({})], open: [], locations })).toBe("here");
  expect(usualLocation({ done: [done({})], open: [], locations: locations.slice(0, 1) })).toBe("a");
  expect(usualLocation({ done: [], open: [], locations: [] })).toBe("");
});
