import { expect, test } from "vitest";
import { firstOfferTime } from "./offer-time";

const at = (iso: string) => new Date(iso);

test("an offer for today defaults to the next quarter of an hour in the location's time zone", () => {
  expect(firstOfferTime("2026-11-28", "Europe/Berlin", at("2026-11-28T09:02:00Z"))).toBe("2026-11-28T10:15");
  expect(firstOfferTime("2026-11-28", "Asia/Kathmandu", at("2026-11-28T09:11:00Z"))).toBe("2026-11-28T15:15");
});

test("a quarter of an hour less than five minutes away is skipped", () => {
  expect(firstOfferTime("2026-11-28", "Europe/London", at("2026-11-28T09:13:00Z"))).toBe("2026-11-28T09:30");
});

test("an offer for another day defaults to noon", () => {
  expect(firstOfferTime("2026-11-29", "Europe/London", at("2026-11-28T09:13:00Z"))).toBe("2026-11-29T12:00");
});

test("an offer made just before midnight stays on the shown day", () => {
  expect(firstOfferTime("2026-11-28", "Europe/London", at("2026-11-28T23:58:00Z"))).toBe("2026-11-28T23:59");
});
