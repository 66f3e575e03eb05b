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
      backstage: z.string().default(""),
      evidence: z.string().default(""),
      touchpoints: z.array(
        z.object({
          id: Id,
          name: z.string(),
          element: Element,
          channel: z.string().default(""),
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
