import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { ExportedRow } from "@spots/domain/list/write-rows";
import type { ColumnOf, ExportFollowUps } from "@spots/domain/transfer/export";
import { listFollowUps } from "../insight/follow-ups.queries";
import type { Call } from "../trpc/context";

/**
 * A part of the exported follow-ups of a list, with its filters and in its order. Words are masked.
 */
export async function exportFollowUps({ ctx, input }: Call<ExportFollowUps>) {
  const { rows, next } = await listFollowUps({ ctx, input });
  return {
    next,
    rows: rows.map((row): ExportedRow<ColumnOf<"followUps">> => {
      const recalled = row.mentions.filter(({ status }) => status === "counted");
      const toCheck = row.mentions.filter(({ status }) => status === "doubtful");
      const listed = row.options.filter(({ spotId }) => spotId !== null);
      const ticked = listed.filter((option) => option.ticked);
      const decoy = row.options.find(({ spotId }) => spotId === null);
      return {
        follow_up_id: row.askingId,
        answer_id: row.responseId,
        part: row.part,
        days: row.days,
        answered_at: row.at,
        answered_on: dayOf(row.at, row.location.timeZone),
        location_id: row.location.id,
        location: row.location.name,
        channel_id: row.channel.id,
        channel: row.channel.name,
        language: row.locale,
        text: row.text,
        told: row.told,
        shown: row.shown,
        recalled_spots: recalled.map(({ name }) => name),
        recalled_spot_ids: recalled.map(({ spotId }) => spotId),
        spots_to_check: toCheck.map(({ name }) => name),
        spots_to_check_ids: toCheck.map(({ spotId }) => spotId),
        list_answered_at: row.aidedAt,
        listed_spot_ids: listed.flatMap(({ spotId }) => spotId ?? []),
        ticked_spots: ticked.map(({ text }) => text),
        ticked_spot_ids: ticked.flatMap(({ spotId }) => spotId ?? []),
        decoy: decoy?.text ?? null,
        decoy_ticked: decoy?.ticked ?? null,
      };
    }),
  };
}
