type Circumstances = {
  readonly development: boolean;
  /** Origins that a form may be redirected to: the sign-in pages of outside providers. */
  readonly formTargets: readonly string[];
};

/**
 * Hashes of the two style elements that the toasts insert: an empty one, and rules that the app's
 * own style sheet contains as well.
 */
const toastStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

/**
 * The content security policy of a page. Scripts run only with the request's nonce. Inline style
 * attributes are allowed, since components set them; style elements need the nonce or a listed
 * hash.
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
 * The content security policy of the staff app. Its pages are files, so no nonce is needed: scripts
 * and styles come from this site only.
 */
export const staffAppSecurity = [
  "default-src 'self'",
  // The preview of a photo that is not sent yet, and the QR code of a visit.
  "img-src 'self' blob: data:",
  // A clip of a briefing that is stored on the phone.
  "media-src 'self' blob:",
  `style-src-elem 'self' ${toastStyles}`,
  "style-src-attr 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The content security policy of an uploaded file: opened by itself it can do nothing. */
export const fileSecurity = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * The security headers of every response. Over https they include Strict-Transport-Security. The
 * camera is for the staff app alone, which reads the codes of cards with it.
 */
export function securityHeaders(
  address: string,
  camera: "none" | "own" = "none",
): readonly (readonly [string, string])[] {
  return [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    [
      "permissions-policy",
      `camera=(${camera === "own" ? "self" : ""}), microphone=(), geolocation=(), payment=(), usb=()`,
    ],
    ["cross-origin-opener-policy", "same-origin"],
    ["x-frame-options", "DENY"],
    ...(address.startsWith("https:") ? [["strict-transport-security", "max-age=31536000"] as const] : []),
  ];
}

/**
 * Whether a request that changes something comes from this site's own pages. Browsers say so in
 * `sec-fetch-site` or `origin`. A request without either header does not come from a browser, so it
 * carries no cookie that another site could have made a browser send.
 */
export function isOwnOrigin(request: Request, ownAddress: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  return origin === null || origin === new URL(ownAddress).origin || origin === new URL(request.url).origin;
}
