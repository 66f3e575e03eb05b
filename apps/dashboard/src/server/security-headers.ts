type Circumstances = {
  readonly development: boolean;
  /**
   * Origins to which a form of ours may lead in the end: the sign-in pages of outside providers.
   */
  readonly formTargets: readonly string[];
};

/**
 * The two style elements that the toasts insert by themselves: an empty one, and rules that our own
 * style sheet has as well.
 */
const toastStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

/**
 * What a page may load and do. Scripts run only with the request's nonce; inline styles are
 * attributes that components set, never elements of others.
 */
export function contentSecurity(nonce: string, { development, formTargets }: Circumstances): string {
  const ownStyles = `'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}' ${toastStyles}`}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src ${ownStyles}`,
    `style-src-elem ${ownStyles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The headers that close what a browser leaves open. Over https it is told to come by https only
 * from then on.
 */
export function securityHeaders(address: string): readonly (readonly [string, string])[] {
  return [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
    ["cross-origin-opener-policy", "same-origin"],
    ["x-frame-options", "DENY"],
    ...(address.startsWith("https:") ? [["strict-transport-security", "max-age=31536000"] as const] : []),
  ];
}

/**
 * Whether a request that changes something comes from our own pages. Browsers say so themselves; a
 * request without either header comes from no browser and bears no cookie that a stranger's page
 * could have made it send.
 */
export function isOwnOrigin(request: Request, ownAddress: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  return origin === null || origin === new URL(ownAddress).origin || origin === new URL(request.url).origin;
}
