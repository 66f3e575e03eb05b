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
    "response.import": 2048 * kilobyte,
    "asking.ask": 1024 * kilobyte,
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
