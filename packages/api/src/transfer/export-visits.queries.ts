import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { ExportedRow } from "@spots/domain/list/write-rows";
import type { ColumnOf, ExportMoments } from "@spots/domain/transfer/export";
import type { Call } from "../trpc/context";
import { exportedLocations } from "./export.queries";

/** The most moments, answers and references of one visit that an export names. */
const mostOfVisit = 100;

/** A part of the exported visits in the order of their primary key, the newest ids first. */
export async function exportVisits({ ctx, input }: Call<ExportMoments>) {
  const { db, tenant } = ctx;
  const seen = await exportedLocations(ctx, input.locationId);
  const before = readCursor(input.cursor);
  const rows = await db.visit.findMany({
    where: {
      businessId: tenant.businessId,
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
      ...(before && { id: { lt: before.id } }),
    },
    select: {
      id: true,
      startedAt: true,
      endedAt: true,
      place: true,
      leftInPeaceAt: true,
      location: { select: { id: true, name: true, timeZone: true } },
      member: { select: { id: true, name: true } },
      moments: {
        where: { status: "delivered" },
        select: { spot: { select: { id: true, name: true } } },
        orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
        take: mostOfVisit,
      },
      responses: { select: { id: true }, orderBy: [{ answeredAt: "asc" }, { id: "asc" }], take: mostOfVisit },
      references: { select: { reference: true }, orderBy: { reference: "asc" }, take: mostOfVisit },
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ startedAt, id }) => ({ at: startedAt, id }));
  return {
    next: page.next,
    rows: page.rows.map((row): ExportedRow<ColumnOf<"visits">> => {
      const spots = row.moments.flatMap(({ spot }) => spot ?? []);
      return {
        visit_id: row.id,
        started_at: row.startedAt,
        started_on: dayOf(row.startedAt, row.location.timeZone),
        ended_at: row.endedAt,
        location_id: row.location.id,
        location: row.location.name,
        place: row.place,
        member_id: row.member?.id ?? null,
        member: row.member?.name ?? null,
        moments: row.moments.length,
        spots: spots.map(({ name }) => name),
        spot_ids: spots.map(({ id }) => id),
        answers: row.responses.length,
        answer_ids: row.responses.map(({ id }) => id),
        references: row.references.map(({ reference }) => reference),
        left_in_peace_at: row.leftInPeaceAt,
      };
    }),
  };
}
