import { describe, expect, it } from "vitest";
import { AuthEnv } from "./env";
import { isVouchedFor, outsideProviders } from "./outside";

const env = (more: Record<string, string> = {}) =>
  AuthEnv.parse({ AUTH_SECRET: "a-secret-of-the-tests-alone-0123456789", ...more });
const tenant = "https://login.microsoftonline.com/8f1c3d8e-0000-4000-8000-000000000000/v2.0";

it("only configured providers have buttons", () => {
  expect(outsideProviders(env())).toEqual([]);
  const all = env({
    AUTH_GOOGLE_ID: "a",
    AUTH_MICROSOFT_ENTRA_ID_ID: "b",
    AUTH_OIDC_ISSUER: "https://id.example/realm",
    AUTH_OIDC_NAME: "Bluebird ID",
  });
  expect(outsideProviders(all).map(({ name, origin }) => [name, origin])).toEqual([
    ["Google", "https://accounts.google.com"],
    ["Microsoft", "https://login.microsoftonline.com"],
    ["Bluebird ID", "https://id.example"],
  ]);
});

describe("an address is trusted", () => {
  it.each([true, "true"])("when the provider says that it is verified: %s", (email_verified) => {
    expect(isVouchedFor("google", { email_verified }, env())).toBe(true);
  });

  it.each([false, "false", undefined, null, 1])("and is not trusted otherwise: %s", (email_verified) => {
    expect(isVouchedFor("oidc", { email_verified }, env({ AUTH_MICROSOFT_ENTRA_ID_ISSUER: tenant }))).toBe(false);
  });

  it("from Microsoft when the claim says that the domain owner verified it, or when it comes from the operator's own organisation", () => {
    const from = (claims: object, issuer?: string) =>
      isVouchedFor("microsoft-entra-id", claims, env(issuer ? { AUTH_MICROSOFT_ENTRA_ID_ISSUER: issuer } : {}));
    expect(from({ xms_edov: true })).toBe(true);
    expect(from({ xms_edov: "1" })).toBe(true);
    expect(from({ xms_edov: false }, tenant)).toBe(false);
    expect(from({}, tenant)).toBe(true);
    expect(from({})).toBe(false);
    expect(from({}, "https://login.microsoftonline.com/common/v2.0")).toBe(false);
  });
});
