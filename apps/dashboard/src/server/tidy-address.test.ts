import { describe, expect, it } from "vitest";
import { tidyAddress } from "./tidy-address";

describe("a link with a token, as people copy it out of a message", () => {
  it.each([".", ")", "/", "/.", ",", ">", "%E2%80%9D", "%20", "%29.", "!"])(
    "leads where it was meant to with %s at its end",
    (end) => {
      for (const page of ["shared", "invitation", "reset"])
        expect(tidyAddress(`/${page}/aB3_-x${end}`)).toBe(`/${page}/aB3_-x`);
    },
  );

  it.each(["/shared/aB3_-", "/shared/aB3/print", "/shared/", "/shared", "/copper-comb/people.", "/", "/sign-in."])(
    "leaves %s as it is",
    (path) => {
      expect(tidyAddress(path)).toBeNull();
    },
  );
});
