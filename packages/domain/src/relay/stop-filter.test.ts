import { expect, it } from "vitest";
import { readRelayStop, writeRelayStop } from "./stop-filter";

const dutyId = "0192f0c0-1111-7000-8000-000000000001";

it("is read from an address as it was written, of a duty and of a person", () => {
  for (const stop of [
    { step: 2, dutyId, why: "refused" },
    { step: 1, dutyId: null, why: "notTaken" },
  ] as const)
    expect(readRelayStop(writeRelayStop(stop))).toEqual(stop);
});

it("is null for a text that names no stop", () => {
  for (const text of ["", "2", `0.${dutyId}.refused`, "1.kitchen.refused", "1.person.late", "1.person.refused.1"])
    expect([text, readRelayStop(text)]).toEqual([text, null]);
});
