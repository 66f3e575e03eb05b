import { describe, expect, it } from "vitest";
import { tidyAddress } from "./tidy-address";

describe("a link with a token and appended punctuation", () => {
  it.each([".", ")", "/", "/.", ",", ">", "%E2%80%9D", "%20", "%29.", "!"])("loses %s at its end", (end) => {
    for (const page of ["shared", "invitation", "reset"])
      expect(tidyAddress(`/${page}/aB3_-x${end}`)).toBe(`/${page}/aB3_-x`);
  });

  it.each(["/shared/aB3_-", "/shared/aB3/print", "/shared/", "/shared", "/copper-comb/people.", "/", "/sign-in."])(
    "is unchanged when it is %s",
    (path) => {
      expect(tidyAddress(path)).toBeNull();
    },
  );
});
