import { expect, it } from "vitest";
import { mostBytesFor } from "./bounds";

it("a path that is a property of every object has the usual limit", () => {
  for (const path of ["constructor", "toString", "__proto__"])
    expect(mostBytesFor([path])).toBe(mostBytesFor(["business.me"]));
  expect(mostBytesFor(["constructor", "transfer.import"])).toBe(mostBytesFor(["transfer.import"]));
});
