import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "./errors";
import { pageFrom, readCursor, writeCursor } from "./page";

const cursor = fc.record({
  at: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
  id: fc.uuid(),
});

describe("a cursor", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(cursor, (given) => {
        expect(readCursor(writeCursor(given))).toEqual(given);
      }),
    );
  });

  it("of any other text is a bad request, never an empty page", () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        try {
          readCursor(garbage);
        } catch (error) {
          expect(error).toMatchObject({ code: "BAD_REQUEST", reason: "badCursor" });
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
    expect(() => readCursor("!!!")).toThrow(DomainError);
    expect(() => readCursor(btoa('["2026-13-01","x"]'))).toThrow(DomainError);
  });
});

it("a page has a next cursor only when there is a next page", () => {
  const rows = ["a", "b", "c"];
  const keyOf = () => ({ at: new Date(0), id: "018f4e6c-0000-7000-8000-000000000000" });
  expect(pageFrom(rows, 3, keyOf)).toEqual({ rows, next: null });
  expect(pageFrom(rows, 2, keyOf)).toEqual({ rows: ["a", "b"], next: expect.any(String) });
  expect(pageFrom([], 2, keyOf)).toEqual({ rows: [], next: null });
});
