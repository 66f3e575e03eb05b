import { expect, it } from "vitest";
import { seal, unseal } from "./sealed-secret";

const of = { secret: "a secret of the deployment", purpose: "message-provider", businessId: "b-1" } as const;

it("a sealed secret opens with its key and for its business alone, and not when it was changed", () => {
  const sealed = seal("s3cret ü", of);
  expect(sealed).not.toContain("s3cret");
  expect(unseal(sealed, of)).toBe("s3cret ü");
  expect(seal("s3cret ü", of)).not.toBe(sealed);
  expect(unseal(sealed, { ...of, businessId: "b-2" })).toBeNull();
  expect(unseal(sealed, { ...of, secret: "another secret" })).toBeNull();
  expect(unseal(`A${sealed.slice(1)}`, of)).toBeNull();
  expect(unseal("", of)).toBeNull();
});
