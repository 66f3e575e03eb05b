import { expect, it } from "vitest";
import { nameBusiness } from "./as-tenant";

it("the statement that names a business accepts only a UUID and rejects SQL", () => {
  const id = "0197f1a2-3b4c-7d5e-8f60-718293a4b5c6";
  expect(nameBusiness(id)).toBe(`set local app.business_id = '${id}'`);
  for (const hostile of [`${id}'; reset role; --`, "", "'", `${id} `, "x' or true --"])
    expect(() => nameBusiness(hostile)).toThrow();
});
