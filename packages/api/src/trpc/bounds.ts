import { DomainError } from "@spots/domain/kernel/errors";
import { type Bounds, isWithin } from "@spots/domain/kernel/same";
import superjson from "superjson";
import { z } from "zod";

/** The maximum number of calls in one request. */
export const mostBatched = 20;

const kilobyte = 1024;
const usualBytes = 256 * kilobyte;

/**
 * Maximum bytes of requests to procedures that take more than a form: files, lists of people, many
 * spots.
 */
export const largerBytes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "transfer.import": 8192 * kilobyte,
    "transfer.placeSpots": 4096 * kilobyte,
    "shift.import": 1024 * kilobyte,
    "visit.import": 1024 * kilobyte,
    "guidedPath.save": 1024 * kilobyte,
    "invitation.send": 1024 * kilobyte,
    "platform.onboard": 1024 * kilobyte,
  }),
);

/** The maximum bytes of a request to these procedures. */
export const mostBytesFor = (paths: readonly string[]): number =>
  Math.max(usualBytes, ...paths.map((path) => largerBytes.get(path) ?? 0));

const bounds: Bounds = { depth: 40, values: 60_000 };

/**
 * The superjson annotations that our inputs need. The others create values that no schema accepts.
 */
const AnnotationKind = z.enum(["undefined", "Date", "number"]);
const Annotation: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.tuple([AnnotationKind]),
    z.tuple([AnnotationKind, z.record(z.string(), Annotation)]),
    z.record(z.string(), Annotation),
  ]),
);
const mostAnnotations = 2000;
const Written = z.object({
  json: z.unknown(),
  meta: z
    .object({ values: z.unknown().optional(), v: z.number().optional() })
    .refine(({ values }) => isWithin(values, { depth: 40, values: mostAnnotations }))
    .refine(({ values }) => values === undefined || Annotation.safeParse(values).success)
    .optional(),
});

/**
 * Parses superjson as far as inputs need it: without typed arrays, big integers, errors and
 * classes, and without referential equalities, by which a small text can expand to a large value.
 * @throws BAD_REQUEST for anything that the product's own pages do not send
 */
export function readInput(written: unknown): unknown {
  const read = isWithin(written, bounds) ? Written.safeParse(written).data : undefined;
  if (!read) throw new DomainError("BAD_REQUEST", "badInput");
  const values = read.meta?.values;
  // Checked above; the cast is to superjson's type of its own output.
  return superjson.deserialize({
    json: read.json,
    ...(values === undefined ? {} : { meta: { values, v: read.meta?.v } }),
  } as Parameters<typeof superjson.deserialize>[0]);
}

/** The error for a body above the limit. */
export const tooLarge = (most: number) =>
  new DomainError("TOO_LARGE", "tooLarge", { values: { most: Math.floor(most / kilobyte) } });

/**
 * Reads a request's body and counts the received bytes, whatever `Content-Length` says.
 * @throws TOO_LARGE as soon as the limit is exceeded; the rest is not read
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
