import { expect, it } from "vitest";
import { exportTurns } from "./export-turns";

it("a business has as many turns as allowed, and one that ends is free again, once", () => {
  const turns = exportTurns({ perBusiness: 2, inAll: 3 });
  const [first, second] = [turns.take("a"), turns.take("a")];
  expect([first, second].every(Boolean)).toBe(true);
  expect(turns.take("a")).toBeNull();
  first?.();
  first?.();
  expect(turns.take("a")).not.toBeNull();
  expect(turns.take("a")).toBeNull();
});

it("other businesses get turns until the process has none left", () => {
  const turns = exportTurns({ perBusiness: 2, inAll: 3 });
  turns.take("a");
  turns.take("a");
  const other = turns.take("b");
  expect(other).not.toBeNull();
  expect(turns.take("c")).toBeNull();
  other?.();
  expect(turns.take("c")).not.toBeNull();
});

it("of 10,000 requests for one business two run, and all run one after the other", () => {
  const turns = exportTurns({ perBusiness: 2, inAll: 6 });
  const running: (() => void)[] = [];
  let done = 0;
  for (let asked = 0; done < 10_000; asked += 1) {
    const end = turns.take("a");
    if (end) running.push(end);
    expect(running.length).toBeLessThanOrEqual(2);
    if (!end) {
      running.shift()?.();
      done += 1;
    }
    expect(asked).toBeLessThan(30_000);
  }
});
