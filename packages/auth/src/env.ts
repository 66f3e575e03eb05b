import { z } from "zod";

export const AuthEnv = z.object({
  /** The key for signatures; at least 32 characters. */
  AUTH_SECRET: z.string().min(32),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_ID: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_SECRET: z.string().optional(),
  /**
   * `https://login.microsoftonline.com/<tenant>/v2.0`. When unset, people of every organisation may
   * sign in, if the claim `xms_edov` is requested.
   */
  AUTH_MICROSOFT_ENTRA_ID_ISSUER: z.url().optional(),
  /** Any OpenID Connect provider: issuer, client id, client secret, and the label of its button. */
  AUTH_OIDC_ISSUER: z.url().optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default("Single sign-on"),
});
export type AuthEnv = z.infer<typeof AuthEnv>;

export const authEnv = (): AuthEnv => AuthEnv.parse(process.env);

/**
 * Sets the address that next-auth uses. Without this variable it trusts the request's Host header,
 * and a forged one would put a foreign address into mailed links.
 */
export function fixAddress({ PUBLIC_URL }: AuthEnv): void {
  process.env.AUTH_URL = new URL(PUBLIC_URL).origin;
}
