import { z } from "zod";
import { Id } from "../kernel/ids";
import { textUpTo } from "../kernel/text";
import { mostBriefingBytes, mostClipSeconds } from "./briefing-limits";

/** What a briefing can show: a photo, or a clip. */
export const BriefingFileTypes = ["image/jpeg", "video/mp4", "video/webm"] as const;

const Caption = textUpTo(300);
/** What a file shows and says, for who does not see or hear it, by language. */
export const Captions = z.strictObject({ en: Caption, de: Caption }).partial();
export type Captions = z.infer<typeof Captions>;

/** Names an uploaded file of a spot's briefing. It is not shown before it is set. `seconds`: of a clip. */
export const AddBriefingFile = z
  .object({
    spotId: Id,
    id: Id,
    type: z.enum(BriefingFileTypes),
    seconds: z
      .number()
      .min(0)
      .max(mostClipSeconds + 1)
      .nullable(),
    bytes: z.int().positive().max(mostBriefingBytes),
  })
  .refine(({ type, seconds }) => (type === "image/jpeg") === (seconds === null), { path: ["seconds"] });
export type AddBriefingFile = z.infer<typeof AddBriefingFile>;

/** Shows another file on a spot's briefing; null: none. `was`: the file that the editor saw. */
export const SetBriefingFile = z.object({ spotId: Id, fileId: Id.nullable(), was: Id.nullable() });
export type SetBriefingFile = z.infer<typeof SetBriefingFile>;

export const DescribeBriefingFile = z.object({ spotId: Id, fileId: Id, captions: Captions });
export type DescribeBriefingFile = z.infer<typeof DescribeBriefingFile>;

/** A file of a spot's briefing, for who may see the spot. */
export const OneBriefingFile = z.object({ spotId: Id, fileId: Id });
export type OneBriefingFile = z.infer<typeof OneBriefingFile>;
