import type { Prisma } from "@spots/db/generated/client";
import type { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";

/** An event as the job reads it. */
export type EventRead = {
  readonly seq: bigint;
  readonly type: string;
  readonly memberId: Id | null;
  readonly actor: string;
  readonly subjectId: Id | null;
  readonly data: Prisma.JsonValue;
};

const Side = z.record(z.string(), z.unknown()).optional();
export const EventData = z.object({ before: Side, after: Side });

/** An event with the parts of its data, and the source of what is told of it. */
export type Seen = EventRead & { readonly subjectId: Id; readonly source: string } & z.infer<typeof EventData>;

/** The id, or the text, of this name in a part of an event's data. */
export function idIn(side: z.infer<typeof Side>, name: string): Id | null {
  const value = side?.[name];
  return typeof value === "string" ? value : null;
}

/** The ids of this name in a part of an event's data. */
export const idsIn = (side: z.infer<typeof Side>, name: string): readonly Id[] =>
  z.array(z.string()).safeParse(side?.[name]).data ?? [];

/** Nobody is told of their own doing. */
export const except = (ids: readonly Id[], actor: Id | null) => ids.filter((id) => id !== actor);
