import type { AuthEnv } from "./env";

export type OutsideProvider = { readonly id: string; readonly name: string; readonly origin: string };

const microsoft = "https://login.microsoftonline.com";

/** The configured outside providers. `origin` is the address to which a browser is sent. */
export function outsideProviders(env: AuthEnv): readonly OutsideProvider[] {
  return [
    ...(env.AUTH_GOOGLE_ID ? [{ id: "google", name: "Google", origin: "https://accounts.google.com" }] : []),
    ...(env.AUTH_MICROSOFT_ENTRA_ID_ID
      ? [{ id: "microsoft-entra-id", name: "Microsoft", origin: originOf(env.AUTH_MICROSOFT_ENTRA_ID_ISSUER) }]
      : []),
    ...(env.AUTH_OIDC_ISSUER
      ? [{ id: "oidc", name: env.AUTH_OIDC_NAME, origin: new URL(env.AUTH_OIDC_ISSUER).origin }]
      : []),
  ];
}

const originOf = (issuer: string | undefined) => (issuer ? new URL(issuer).origin : microsoft);

type Claims = { readonly email_verified?: unknown; readonly xms_edov?: unknown };

/**
 * Whether the provider vouches for the address. Only then may its account be linked to the person
 * with that address. Microsoft says so in the claim `xms_edov`, if it is requested. Without the
 * claim, an address counts as verified when the operator has configured their own organisation,
 * whose administrators assign the addresses.
 */
export function isVouchedFor(provider: string, claims: Claims, env: AuthEnv): boolean {
  if (claims.email_verified === true || claims.email_verified === "true") return true;
  if (provider !== "microsoft-entra-id") return false;
  if (claims.xms_edov !== undefined) return ["true", "1"].includes(String(claims.xms_edov));
  const organisation = env.AUTH_MICROSOFT_ENTRA_ID_ISSUER?.split("/")[3];
  return organisation !== undefined && !["common", "organizations", "consumers"].includes(organisation);
}
