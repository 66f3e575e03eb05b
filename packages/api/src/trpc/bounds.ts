import { DomainError } from "@spots/domain/kernel/errors";
import { type Bounds, isWithin } from "@spots/domain/kernel/same";
import superjson from "superjson";
import { z } from "zod";

/** Calls in one request. */
export const mostBatched = 20;

const kilobyte = 1024;
const usualBytes = 256 * kilobyte;

/**
 * Bytes of a request to procedures that take more than a form: whole files, lists of people, many
 * spots at once.
 */
export const largerBytes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "transfer.import": 8192 * kilobyte,
    "transfer.placeSpots": 4096 * kilobyte,
    "guidedPath.save": 1024 * kilobyte,
    "invitation.send": 1024 * kilobyte,
    "platform.onboard": 1024 * kilobyte,
  }),
);

/** The most bytes that a request to these procedures may have. */
export const mostBytesFor = (paths: readonly string[]): number =>
  Math.max(usualBytes, ...paths.map((path) => largerBytes.get(path) ?? 0));

const bounds: Bounds = { depth: 40, values: 60_000 };

/**
 * Kinds of superjson's annotations that inputs of ours need. All others make something of a value
 * that no schema asks for.
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
 * Reads what superjson wrote, as far as inputs need it: no typed arrays, big integers, errors or
 * classes, and no equal references, which would let a small text stand for a large value.
 * @throws BAD_REQUEST for anything that the product's own pages do not send
 */
export function readInput(written: unknown): unknown {
  const read = isWithin(written, bounds) ? Written.safeParse(written).data : undefined;
  if (!read) throw new DomainError("BAD_REQUEST", "badInput");
  const values = read.meta?.values;
  // Checked above; superjson's own types are those of what it writes.
  return superjson.deserialize({
    json: read.json,
    ...(values === undefined ? {} : { meta: { values, v: read.meta?.v } }),
  } as Parameters<typeof superjson.deserialize>[0]);
}

/** A body that is larger than it may be. */
export const tooLarge = (most: number) =>
  new DomainError("TOO_LARGE", "tooLarge", { values: { most: Math.floor(most / kilobyte) } });

/**
 * Reads a request's body, counting what arrives whatever `Content-Length` says.
 * @throws TOO_LARGE as soon as it is known; what is still to come is not read
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
