import { expect, it } from "vitest";
import { countryOf, regionOf } from "./holidays";

const countries = [
  { code: "AU", zones: ["Australia/Sydney", "Australia/Brisbane"] },
  { code: "CH", zones: ["Europe/Zurich"] },
  { code: "DE", zones: ["Europe/Berlin"] },
  { code: "GB", zones: ["Europe/London"] },
  { code: "IN", zones: ["Asia/Kolkata"] },
  { code: "LI", zones: ["Europe/Zurich"] },
];

it.each([
  ["Europe/Berlin", "en", "DE"],
  ["Australia/Brisbane", "de", "AU"],
  // Two countries share the zone, and a zone has an older name.
  ["Europe/Zurich", "de", "CH"],
  ["Asia/Calcutta", "en", "IN"],
  // A zone of no country: the language of the business decides.
  ["UTC", "de", "DE"],
  ["UTC", "en", "GB"],
  ["UTC", "fr", "GB"],
])("the country of %s and the language %s is %s", (zone, locale, country) => {
  expect(countryOf(zone, locale, countries)).toBe(country);
});

it("names a region only when the time zone is the usual one of that region alone", () => {
  const regions = [
    { code: "ACT", zones: ["Australia/Sydney"] },
    { code: "NSW", zones: ["Australia/Sydney"] },
    { code: "QLD", zones: ["Australia/Brisbane", "Australia/Lindeman"] },
  ];
  expect(regionOf("Australia/Brisbane", regions)).toBe("QLD");
  expect(regionOf("Australia/Sydney", regions)).toBeNull();
  expect(regionOf("Europe/Berlin", [])).toBeNull();
});
