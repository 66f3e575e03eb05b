import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { TimeZone } from "../kernel/time";

export const AddLocation = z.object({ id: Id, name: Name, timeZone: TimeZone });
export type AddLocation = z.infer<typeof AddLocation>;

export const ChangeLocation = z.object({ locationId: Id, name: Name, timeZone: TimeZone });
export type ChangeLocation = z.infer<typeof ChangeLocation>;

/** An archived location accepts no more moments and answers. Its existing data stays. */
export const ArchiveLocation = z.object({ locationId: Id });
export type ArchiveLocation = z.infer<typeof ArchiveLocation>;
