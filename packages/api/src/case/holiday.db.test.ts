import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-12-01T09:00:00Z");

async function aShop(timeZone?: string) {
  const shop = await aShopWithStaff(testDb, database, now, timeZone);
  const of = { business: shop.slug, locationId: shop.location.id };
  const reading = (language: "de" | "en") => as(database, shop.owner.userId, { now, language });
  return { ...shop, of, reading };
}

it("the coming holidays of a location's country are read, in the reader's language", async () => {
  const { of, reading } = await aShop();
  const english = await reading("en").case.holidays({ ...of, year: 2026 });
  expect(english).toMatchObject({ country: "DE", region: null });
  expect(english.days).toEqual([
    { day: "2026-12-24", name: "Christmas Eve", isPublic: false },
    { day: "2026-12-25", name: "Christmas Day", isPublic: true },
    { day: "2026-12-26", name: "Boxing Day", isPublic: true },
    { day: "2026-12-31", name: "New Year's Eve", isPublic: false },
  ]);
  expect(english.countries.find(({ code }) => code === "DE")?.name).toBe("Germany");
  const german = await reading("de").case.holidays({ ...of, year: 2026 });
  expect(german.days[1]).toEqual({ day: "2026-12-25", name: "1. Weihnachtstag", isPublic: true });
  expect(german.countries.find(({ code }) => code === "AT")?.name).toBe("Österreich");
});

it("a region has its own, and a part of a region, too", async () => {
  const { of, reading } = await aShop();
  const on = async (region: string | null, day: string) => {
    const { days } = await reading("de").case.holidays({ ...of, country: "DE", region, year: 2027 });
    return days.find((each) => each.day === day)?.name;
  };
  expect(await on(null, "2027-01-06")).toBeUndefined();
  expect(await on("BY", "2027-01-06")).toBe("Heilige Drei Könige");
  expect(await on("BY", "2027-08-08")).toBeUndefined();
  expect(await on("BY-A", "2027-08-08")).toMatch(/Friedensfest/);
});

it.each([
  ["Pacific/Auckland", "NZ", null],
  ["Australia/Brisbane", "AU", "QLD"],
  ["Europe/Zurich", "CH", null],
  ["America/New_York", "US", null],
])("a location in %s is in %s", async (zone, country, region) => {
  const { of, reading } = await aShop(zone);
  expect(await reading("en").case.holidays({ ...of, year: 2027 })).toMatchObject({ country, region });
});

it("every country can be read, each day once and with a name", async () => {
  const { of, reading } = await aShop();
  const { countries } = await reading("en").case.holidays({ ...of, year: 2027 });
  expect(countries.length).toBeGreaterThan(190);
  const both = [reading("de"), reading("en")];
  for (const [at, { code }] of countries.entries()) {
    const days = (await both[at % 2]?.case.holidays({ ...of, country: code, year: 2027 }))?.days ?? [];
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    expect(days.filter(({ day, name }) => !/^202[78]-\d\d-\d\d$/.test(day) || name === "")).toEqual([]);
  }
}, 240_000);

it("an unknown country or region is refused at its field", async () => {
  const { of, reading } = await aShop();
  const ask = (more: object) => reading("en").case.holidays({ ...of, year: 2027, ...more });
  await expect(ask({ country: "XX" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(ask({ country: "DE", region: "XX" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("a plan's preview shows the holidays that a location closes on", async () => {
  const { of, reading, spot, asManager } = await aShop();
  const { days } = await reading("en").case.holidays({ ...of, year: 2026 });
  const closedDays = days.filter(({ isPublic }) => isPublic).map(({ day }) => day);
  const openingHours = ["9-17", "9-17", "9-17", "9-17", "9-17", "9-17", ""];
  await reading("en").case.setLocation({ ...of, openingHours, closedDays, memberId: null });
  const { leftOut } = await asManager.plan.preview({
    ...{ ...of, planId: null, spotId: spot.id, memberId: null, dutyId: null },
    rule: { from: "2026-12-01", repeat: { every: "day" }, at: { kind: "times", times: ["12:00"] } },
  });
  expect(leftOut).toEqual([
    { wallTime: "2026-12-25T00:00", reason: "closedDay" },
    { wallTime: "2026-12-26T00:00", reason: "closedDay" },
  ]);
});
