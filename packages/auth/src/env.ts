import { z } from "zod";

export const AuthEnv = z.object({
  /** Signs what must be signed; at least 32 characters. */
  AUTH_SECRET: z.string().min(32),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_ID: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_SECRET: z.string().optional(),
  /**
   * `https://login.microsoftonline.com/<tenant>/v2.0`; unset: people of every organisation, if its
   * claim `xms_edov` is asked for.
   */
  AUTH_MICROSOFT_ENTRA_ID_ISSUER: z.url().optional(),
  /** Any OpenID Connect provider: its address, our client there, and the name on the button. */
  AUTH_OIDC_ISSUER: z.url().optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default("Single sign-on"),
});
export type AuthEnv = z.infer<typeof AuthEnv>;

export const authEnv = (): AuthEnv => AuthEnv.parse(process.env);

/**
 * Tells next-auth our address. It reads this variable and, without it, believes the request's Host
 * header: a forged one would put a stranger's address into the links that we mail.
 */
export function fixAddress({ PUBLIC_URL }: AuthEnv): void {
  process.env.AUTH_URL = new URL(PUBLIC_URL).origin;
}
