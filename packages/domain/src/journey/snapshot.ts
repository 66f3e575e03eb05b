import { z } from "zod";
import { Id } from "../kernel/ids";
import { SpotContent } from "../spot/spot";
import { StageKind } from "./stage";
import { Element } from "./touchpoint";

/** What a published version of a journey says, whole. `format` tells later readers how to read it. */
export const JourneySnapshot = z.object({
  format: z.literal(1),
  name: z.string(),
  stages: z.array(
    z.object({
      id: Id,
      kind: StageKind,
      name: z.string(),
      goal: z.string(),
      feeling: z.number(),
      touchpoints: z.array(
        z.object({
          id: Id,
          name: z.string(),
          element: Element,
          weight: z.number(),
          isTruth: z.boolean(),
          emotion: z.string(),
        }),
      ),
      spots: z.array(z.object({ id: Id, touchpointId: Id.nullable(), content: SpotContent })),
    }),
  ),
});
export type JourneySnapshot = z.infer<typeof JourneySnapshot>;

/** The words of a spot alone, from a row that knows more. */
export function contentOf(row: SpotContent): SpotContent {
  return SpotContent.parse(row);
}

/** Whether two things say the same, whatever the order in which their fields were stored. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
