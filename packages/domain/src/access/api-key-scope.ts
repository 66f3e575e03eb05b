/** The parts of `/v1` that a key may call. */
export const ApiKeyScopes = ["visits", "roster", "invitations", "answers"] as const;

/** Days after which a key can end by itself. */
export const keyLifetimes = [30, 90, 365] as const;

/** The most keys of a business that are neither revoked nor expired. */
export const mostApiKeys = 20;
