import { describe, expect, it } from "vitest";
import { later } from "./later";

describe("a part that is loaded later", () => {
  it("is imported once, however often it is loaded", async () => {
    let imports = 0;
    const part = later(async () => {
      imports += 1;
      return "a parser";
    });
    expect(part.now()).toBeNull();
    expect(await Promise.all([part.load(), part.load()])).toEqual(["a parser", "a parser"]);
    expect(await part.load()).toBe("a parser");
    expect(part.now()).toBe("a parser");
    expect(imports).toBe(1);
  });

  it("is null while it cannot be imported, and is imported again at the next load", async () => {
    let isOnline = false;
    const part = later(() => (isOnline ? Promise.resolve("a parser") : Promise.reject(new Error("no network"))));
    expect(await part.load()).toBeNull();
    expect(part.now()).toBeNull();
    isOnline = true;
    expect(await part.load()).toBe("a parser");
  });
});
