import { amountOf } from "@spots/domain/gesture/kinds";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { ExportedRow } from "@spots/domain/list/write-rows";
import type { ColumnOf, ExportGestures } from "@spots/domain/transfer/export";
import { pageOfGestures } from "../gesture/gesture-list.queries";
import type { Call } from "../trpc/context";

/** A part of the exported extras of a list, with its filters and in its order. */
export async function exportGestures({ ctx, input }: Call<ExportGestures>) {
  const { rows, next } = await pageOfGestures(ctx, input);
  return {
    next,
    rows: rows.map(
      (row): ExportedRow<ColumnOf<"gestures">> => ({
        gesture_id: row.id,
        given_at: row.givenAt,
        given_on: dayOf(row.givenAt, row.location.timeZone),
        location_id: row.location.id,
        location: row.location.name,
        member_id: row.member.id,
        member: row.member.name,
        spot_id: row.spot?.id ?? null,
        spot: row.spot?.name ?? null,
        visit_id: row.visit?.id ?? null,
        what: row.what,
        unit: row.unit,
        currency: row.currency,
        cost: amountOf(row),
        status: row.status,
        counts: row.isSpent,
        asked_because: row.reason,
        answered_at: row.answeredAt,
        answered_by: row.answeredBy?.name ?? null,
      }),
    ),
  };
}
