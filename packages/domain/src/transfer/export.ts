import { z } from "zod";
import { ListResponses } from "../feedback/list-responses";
import { ExportGestures as GesturesOfList } from "../gesture/gesture";
import { ListFollowUps } from "../insight/results";
import { Id } from "../kernel/ids";
import { RowFormats } from "../list/write-rows";

/** The tables that can be exported. */
export const Exports = ["answers", "moments", "spots", "visits", "gestures", "followUps"] as const;
export const Export = z.enum(Exports);
export type Export = z.infer<typeof Export>;

export const ExportFormat = z.enum(RowFormats);

/** The most rows that one part of an export reads. */
const mostRows = 1000;

/** One part of an export: the rows after the cursor. */
const Part = { cursor: z.string().max(200).optional(), limit: z.int().min(1).max(mostRows).default(mostRows) };

/** The answers of a list with these filters. */
export const ExportAnswers = ListResponses.extend(Part);
export type ExportAnswers = z.infer<typeof ExportAnswers>;

/** The moments or visits of every location that the member sees, or of one. */
export const ExportMoments = z.object({ locationId: Id.nullable().default(null), ...Part });
export type ExportMoments = z.infer<typeof ExportMoments>;

/** The extras of a list with these filters. */
export const ExportGestures = GesturesOfList.extend(Part);
export type ExportGestures = z.infer<typeof ExportGestures>;

/** The answered follow-ups of a list with these filters. */
export const ExportFollowUps = ListFollowUps.extend(Part);
export type ExportFollowUps = z.infer<typeof ExportFollowUps>;

/**
 * The columns of each export, in order. They are stable: a column keeps its name and meaning, and
 * new ones are added at the end. `docs/exports.md` and `/api/export/dictionary` describe them.
 */
export const exportColumns = {
  answers: [
    "answer_id",
    "answered_at",
    "answered_on",
    "location_id",
    "location",
    "channel_id",
    "channel",
    "language",
    "recall_text",
    "recommend",
    "comment",
    "contact",
    "visit_id",
    "mentioned_spots",
    "mentioned_spot_ids",
    "spots_to_check",
    "spots_to_check_ids",
    "coded_at",
    "thanked_members",
    "thanks_words",
    "form_id",
    "form_version",
    "satisfaction",
    "effort",
    "pressured",
    "genuine",
    "own_answers",
    "consents",
    "channel_spot_id",
    "channel_spot",
  ],
  moments: [
    "moment_id",
    "due_at",
    "due_on",
    "location_id",
    "location",
    "spot_id",
    "spot",
    "spot_version",
    "member_id",
    "member",
    "status",
    "spontaneous",
    "description",
    "where_exactly",
    "customer",
    "reaction",
    "delivered_at",
    "declined_reason",
    "visit_id",
  ],
  spots: [
    "spot_id",
    "spot",
    "status",
    "stage_id",
    "stage",
    "journey_id",
    "journey",
    "version",
    "live_since",
    "from_day",
    "until_day",
    "mention_answers",
    "mention_share",
    "mention_low",
    "mention_high",
    "mention_to_check",
    "mention_needed",
    "compared_from_day",
    "compared_until_day",
    "compared_mention_answers",
    "compared_mention_share",
    "change",
    "change_low",
    "change_high",
    "change_verdict",
    "delivery_due",
    "delivery_share",
    "delivery_low",
    "delivery_high",
    "delivery_needed",
    "reactions",
    "delighted_share",
    "delighted_low",
    "delighted_high",
    "next_step",
  ],
  visits: [
    "visit_id",
    "started_at",
    "started_on",
    "ended_at",
    "location_id",
    "location",
    "place",
    "member_id",
    "member",
    "moments",
    "spots",
    "spot_ids",
    "answers",
    "answer_ids",
    "references",
    "left_in_peace_at",
  ],
  gestures: [
    "gesture_id",
    "given_at",
    "given_on",
    "location_id",
    "location",
    "member_id",
    "member",
    "spot_id",
    "spot",
    "visit_id",
    "what",
    "unit",
    "currency",
    "cost",
    "status",
    "counts",
    "asked_because",
    "answered_at",
    "answered_by",
  ],
  followUps: [
    "follow_up_id",
    "answer_id",
    "part",
    "days",
    "answered_at",
    "answered_on",
    "location_id",
    "location",
    "channel_id",
    "channel",
    "language",
    "text",
    "told",
    "shown",
    "recalled_spots",
    "recalled_spot_ids",
    "spots_to_check",
    "spots_to_check_ids",
    "list_answered_at",
    "listed_spot_ids",
    "ticked_spots",
    "ticked_spot_ids",
    "decoy",
    "decoy_ticked",
  ],
} as const satisfies Record<Export, readonly string[]>;

export type ColumnOf<Name extends Export> = (typeof exportColumns)[Name][number];
