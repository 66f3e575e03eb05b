import { DomainError } from "@spots/domain/kernel/errors";

const kilobyte = 1024;

/** The error for a body above the limit. */
export const tooLarge = (most: number) =>
  new DomainError("TOO_LARGE", "tooLarge", { values: { most: Math.floor(most / kilobyte) } });

/** After the first milliseconds, a body has to come with so many bytes a second on average. */
const usualPace = { graceMs: 15_000, leastBytes: 4 * kilobyte };

/**
 * Reads a request's body and counts the received bytes, whatever `Content-Length` says. Who sends
 * more slowly than the slowest phone is cut off, so that nobody holds a place for long.
 * @throws TOO_LARGE as soon as the limit is exceeded; TOO_MANY_REQUESTS `unavailable` for a sender
 * that is too slow. The rest is not read
 */
export async function readBody(
  request: Request,
  most: number,
  { graceMs, leastBytes } = usualPace,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const since = performance.now();
  let size = 0;
  let isSlow = false;
  const stop = () => void reader.cancel().catch(() => undefined);
  const watch = setInterval(
    () => {
      const ms = performance.now() - since;
      isSlow ||= ms > graceMs && size < (ms / 1000) * leastBytes;
      if (isSlow) stop();
    },
    Math.min(graceMs, 1000),
  );
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isSlow) throw new DomainError("TOO_MANY_REQUESTS", "unavailable");
      if (done) return new Uint8Array(Buffer.concat(chunks, size));
      size += value.byteLength;
      if (size > most) throw tooLarge(most);
      chunks.push(value);
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    clearInterval(watch);
  }
}
