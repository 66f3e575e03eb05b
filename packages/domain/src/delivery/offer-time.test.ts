import { expect, test } from "vitest";
import { firstOfferTime } from "./offer-time";

const at = (iso: string) => new Date(iso);

test("an offer for today begins with the next quarter of an hour on the location's clock", () => {
  expect(firstOfferTime("2026-11-28", "Europe/Berlin", at("2026-11-28T09:02:00Z"))).toBe("2026-11-28T10:15");
  expect(firstOfferTime("2026-11-28", "Asia/Kathmandu", at("2026-11-28T09:11:00Z"))).toBe("2026-11-28T15:15");
});

test("a quarter of an hour that has all but begun is not offered", () => {
  expect(firstOfferTime("2026-11-28", "Europe/London", at("2026-11-28T09:13:00Z"))).toBe("2026-11-28T09:30");
});

test("an offer for another day begins at noon", () => {
  expect(firstOfferTime("2026-11-29", "Europe/London", at("2026-11-28T09:13:00Z"))).toBe("2026-11-29T12:00");
});

test("an offer made just before midnight stays on the day that is shown", () => {
  expect(firstOfferTime("2026-11-28", "Europe/London", at("2026-11-28T23:58:00Z"))).toBe("2026-11-28T23:59");
});
