import { expect, it } from "vitest";
import { nameBusiness } from "./as-tenant";

it("names a business by its UUID alone, never by words that would run", () => {
  const id = "0197f1a2-3b4c-7d5e-8f60-718293a4b5c6";
  expect(nameBusiness(id)).toBe(`set local app.business_id = '${id}'`);
  for (const hostile of [`${id}'; reset role; --`, "", "'", `${id} `, "x' or true --"])
    expect(() => nameBusiness(hostile)).toThrow();
});
