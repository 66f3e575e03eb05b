import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";

/** The most duties of a business. */
export const mostDuties = 60;

/** What somebody does during a shift, such as "kitchen" or "door". It gives no rights. */
export const AddDuty = z.object({ id: Id, name: requiredText(40) });
export type AddDuty = z.infer<typeof AddDuty>;

export const RenameDuty = z.object({ dutyId: Id, name: requiredText(40) });
export type RenameDuty = z.infer<typeof RenameDuty>;

/** An archived duty is no longer offered for new shifts; shifts and moments keep it. */
export const ArchiveDuty = z.object({ dutyId: Id });
export type ArchiveDuty = z.infer<typeof ArchiveDuty>;
