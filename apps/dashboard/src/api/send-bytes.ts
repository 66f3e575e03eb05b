import "server-only";

/** The bytes that a `Range` header asks for; null without one that can be served. */
function rangeIn(header: string | null, length: number): { readonly from: number; readonly to: number } | null {
  const [, from, to] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header ?? "") ?? [];
  if (from === undefined || Number(from) >= length) return null;
  return { from: Number(from), to: to === "" || to === undefined ? length - 1 : Math.min(Number(to), length - 1) };
}

/** Sends a stored file, or the part of it that a player asks for. */
export function sendBytes(request: Request, bytes: Uint8Array, type: string): Response {
  const range = rangeIn(request.headers.get("range"), bytes.length);
  const body = range ? bytes.subarray(range.from, range.to + 1) : bytes;
  return new Response(new Uint8Array(body), {
    status: range ? 206 : 200,
    headers: {
      "content-type": type,
      "content-length": String(body.length),
      "content-disposition": "inline",
      "accept-ranges": "bytes",
      // The reader's rights may end: it is asked for again each day.
      "cache-control": "private, max-age=86400",
      ...(range ? { "content-range": `bytes ${range.from}-${range.to}/${bytes.length}` } : {}),
    },
  });
}
