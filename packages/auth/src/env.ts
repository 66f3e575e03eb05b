import { z } from "zod";

export const AuthEnv = z.object({
  /** Signs what must be signed; at least 16 characters. */
  AUTH_SECRET: z.string().min(16),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_ID: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_SECRET: z.string().optional(),
  AUTH_MICROSOFT_ENTRA_ID_ISSUER: z.string().optional(),
  /** Any OpenID Connect provider: its address, our client there, and the name on the button. */
  AUTH_OIDC_ISSUER: z.url().optional(),
  AUTH_OIDC_ID: z.string().optional(),
  AUTH_OIDC_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default("Single sign-on"),
});
export type AuthEnv = z.infer<typeof AuthEnv>;

export const authEnv = (): AuthEnv => AuthEnv.parse(process.env);
