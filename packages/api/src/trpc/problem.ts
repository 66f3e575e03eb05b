/** A field of a request that is not valid, with the key of the reason. */
export type FieldProblem = { readonly field: string; readonly code: string };

/** An error response of `/v1` (RFC 9457). */
export function problemResponse(
  { code, title, status }: { readonly code: string; readonly title: string; readonly status: number },
  { errors, retryAfter }: { errors?: readonly FieldProblem[]; retryAfter?: number } = {},
): Response {
  const body = { type: `urn:magic-spots:problem:${code}`, code, title, status, ...(errors ? { errors } : {}) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    },
  });
}
