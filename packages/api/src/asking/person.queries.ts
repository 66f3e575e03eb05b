import { hashOfSecret } from "@spots/db/link-secret";
import type { AskedPerson } from "@spots/domain/asking/rule";
import { AskingPurposes, StopReasons } from "@spots/domain/asking/ways";
import type { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/**
 * By what a person is known again when the address is erased. The business is part of it, so that
 * the same address has another one in every business.
 */
export const personOf = (businessId: Id, contact: string): string => hashOfSecret(`${businessId}:${contact}`);

const Sent = z.object({
  person: z.string(),
  at: z.date(),
  purpose: z.enum(AskingPurposes),
  kind: z.enum(["first", "reminder", "again"]),
});
const yearMs = 366 * 86_400_000;

/** What is known of these persons: whether they stopped, and what they were sent within a year. */
export async function readPersons(
  { db, tenant: { businessId } }: Reader,
  persons: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, AskedPerson>> {
  const person = { in: [...new Set(persons)] };
  const stops = await db.askingStop.findMany({ where: { businessId, person } });
  const sendings = await db.askingSending.findMany({
    where: { businessId, person, at: { gt: new Date(now.getTime() - yearMs) } },
    select: { person: true, at: true, purpose: true, kind: true },
    orderBy: { at: "desc" },
    take: 20_000,
  });
  const sent = z.array(Sent).parse(sendings);
  return new Map(
    person.in.map((each) => {
      const stop = stops.find((row) => row.person === each);
      const stopped = stop ? z.enum(StopReasons).parse(stop.reason) : null;
      return [each, { stopped, sent: sent.filter((row) => row.person === each) }];
    }),
  );
}

/** The persons who were asked for an answer and whose first mail or message is not sent yet. */
export async function waitingPersons({ db, tenant: { businessId } }: Reader, persons: readonly string[]) {
  const rows = await db.asking.findMany({
    where: { businessId, person: { in: [...persons] }, purpose: "answer", status: "queued" },
    select: { person: true },
  });
  return new Set(rows.map(({ person }) => person));
}
