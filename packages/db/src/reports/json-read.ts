import { z } from "zod";
import { prepared } from "../connection/prepared";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

/** A query of one JSON value, and how the value is read. */
export type JsonRead<Result> = { readonly json: Prisma.Sql; readonly read: (value: unknown) => Result };

/** Several reads, with their results in the same order. */
type JsonReads<Results extends readonly unknown[]> = {
  readonly [At in keyof Results]: JsonRead<Results[At]>;
};

/** The rows of a query as one JSON value, which takes less time to send and to read than rows. */
export const rowsAsJson = (select: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select coalesce(json_agg(shown), '[]') from (${select}) shown`;

const Values = z.array(z.unknown());
const start = Prisma.raw(prepared);
const Row = z.tuple([z.object({ value: z.unknown() })]);

/** Several reads as one, with their results in the same order. */
export const together = <const Results extends readonly unknown[]>(reads: JsonReads<Results>): JsonRead<Results> => ({
  json: Prisma.sql`select json_build_array(${Prisma.join(reads.map(({ json }) => Prisma.sql`(${json})`))})`,
  read: (values) => inOrder(reads, Values.parse(values)),
});

/** Guarantees that each value is read by the read of its place. */
const inOrder = <Results extends readonly unknown[]>(reads: JsonReads<Results>, values: readonly unknown[]): Results =>
  reads.map(({ read }, at) => read(values[at])) as readonly unknown[] as Results;

/** Reads nothing. */
export const nothing: JsonRead<null> = { json: Prisma.sql`select null::json`, read: () => null };

/**
 * Runs a read in one statement, and so in one snapshot. The statement is prepared: planning the
 * tables of a page takes longer than reading them.
 */
export async function readJson<Result>(db: TenantClient, { json, read }: JsonRead<Result>): Promise<Result> {
  const [{ value }] = Row.parse(await db.$queryRaw`${start} select (${json}) as value`);
  return read(value);
}
