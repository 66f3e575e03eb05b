import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCommonPin, NewPin } from "./pin";
import { beginOnDevice, beginTry, mostADay, mostInARow, mostOnDevice, type PinTries, rightTry } from "./pin-tries";

const fresh: PinTries = { failures: 0, waitsUntil: null, windowFailures: 0, windowFrom: null, lockedAt: null };
const start = Date.UTC(2026, 10, 28);
const at = (ms: number) => new Date(start + ms);

describe("the tries of a PIN", () => {
  it("wait longer and longer, and end in a lock after eight wrong ones", () => {
    let tries = fresh;
    let now = 0;
    const waits: number[] = [];
    for (;;) {
      const tried = beginTry(tries, at(now));
      if (!tried.may) {
        if (tried.why === "locked") break;
        waits.push(((tried.until?.getTime() ?? 0) - start - now) / 1000);
        now = (tried.until?.getTime() ?? 0) - start;
      } else tries = tried.next;
    }
    expect(waits).toEqual([30, 60, 300, 900, 3600]);
    expect(tries.failures).toBe(mostInARow);
  });

  it("are bounded in a day, whatever their times and however many right ones are between them", () => {
    const step = fc.record({ afterMs: fc.integer({ min: 0, max: 600_000 }), isRight: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 140 }), (steps) => {
        let tries = fresh;
        let now = 0;
        let wrong = 0;
        for (const { afterMs, isRight } of steps) {
          now += afterMs;
          const tried = beginTry(tries, at(now));
          if (!tried.may) continue;
          tries = isRight && !tried.locksNow ? rightTry(tried.next) : tried.next;
          if (!isRight && now < 86_400_000) wrong += 1;
        }
        expect(wrong).toBeLessThanOrEqual(mostADay);
      }),
    );
  });

  it("of everybody on one device are bounded in an hour", () => {
    let tries: ReturnType<typeof beginOnDevice> = { failures: 0, failuresFrom: null };
    let made = 0;
    while (tries !== null) {
      tries = beginOnDevice(tries, at(made * 1000));
      if (tries) made += 1;
    }
    expect(made).toBe(mostOnDevice);
    expect(beginOnDevice({ failures: mostOnDevice, failuresFrom: at(0) }, at(3_600_000))?.failures).toBe(1);
  });
});

describe("a PIN", () => {
  it.each(["1234", "0000", "4321", "2580", "1212", "1984", "2024", "1221", "112233", "12341234", "13579"])(
    "%s is refused as a common one",
    (pin) => expect(isCommonPin(pin)).toBe(true),
  );
  it.each(["7294", "830275", "60418273"])("%s can be chosen", (pin) => expect(NewPin.parse(pin)).toBe(pin));
  it.each(["123", "123456789", "12a4", "", "１２３４"])("%j is no PIN", (pin) =>
    expect(NewPin.safeParse(pin).success).toBe(false),
  );
});
