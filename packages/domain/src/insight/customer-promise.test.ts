import { describe, expect, it } from "vitest";
import { customerPromisesKept } from "./customer-promise";

describe("promises kept", () => {
  it("are a share of those that came due, with Wilson's interval", () => {
    const found = customerPromisesKept({ kept: 45, late: 2, broken: 2, overdue: 1 });
    expect(found?.value).toBe(0.9);
    expect(found?.low).toBeCloseTo(0.7864, 4);
    expect(found?.high).toBeCloseTo(0.9565, 4);
    expect(found?.n).toBe(50);
  });

  it("are null while none is due", () => {
    expect(customerPromisesKept({ kept: 0, late: 0, broken: 0, overdue: 0 })).toBeNull();
  });
});
