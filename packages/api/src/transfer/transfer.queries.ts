import type { ReadJourney } from "@spots/domain/journey/journey";
import type { Id } from "@spots/domain/kernel/ids";
import { AssessSpot } from "@spots/domain/spot/spot-life";
import type { JourneyFile } from "@spots/domain/transfer/journey-file";
import { type JourneyDraft, toFile } from "@spots/domain/transfer/transfer-draft";
import { getJourney } from "../journey/journey.queries";
import type { Call } from "../trpc/context";

/** The draft of a journey with all that belongs into its file. @throws NOT_FOUND when it is not ours */
async function getDraft(ctx: Call["ctx"], journeyId: Id): Promise<JourneyDraft> {
  const { businessId } = ctx.tenant;
  const { id, name, product, personaId, stages } = await getJourney(ctx, journeyId);
  const persona = personaId
    ? await ctx.db.persona.findUniqueOrThrow({ where: { businessId_id: { businessId, id: personaId } } })
    : null;
  const assessments = await ctx.db.spotAssessment.findMany({
    where: { businessId, spot: { stage: { journeyId } } },
  });
  const assessedBy = new Map(assessments.map((row) => [row.spotId, AssessSpot.parse(row)]));
  const assessmentOf = (spotId: Id) => {
    const assessed = assessedBy.get(spotId);
    if (!assessed) return null;
    const { spotId: _, ...assessment } = assessed;
    return assessment;
  };
  return {
    id,
    name,
    product,
    persona,
    stages: stages.map(({ kind, name: called, goal, feeling, backstage, evidence, opensId, touchpoints, spots }) => ({
      kind,
      name: called,
      goal,
      feeling,
      backstage,
      evidence,
      opensId,
      touchpoints: touchpoints.map(
        ({ id: touchpointId, name: reached, element, channel, weight, isTruth, emotion }) => ({
          id: touchpointId,
          name: reached,
          element,
          channel,
          weight,
          isTruth,
          emotion,
        }),
      ),
      spots: spots.map((spot) => ({
        ...spot,
        reviewOn: spot.reviewOn?.toISOString().slice(0, 10) ?? null,
        assessment: assessmentOf(spot.id),
      })),
    })),
  };
}

/** A journey as its file, with the journeys that its stages open into. @throws NOT_FOUND when it is not ours */
export async function readJourneyFile({ ctx, input }: Call<ReadJourney>): Promise<JourneyFile> {
  const draft = await getDraft(ctx, input.journeyId);
  const opened: JourneyDraft[] = [];
  for (const id of new Set(draft.stages.map(({ opensId }) => opensId))) if (id) opened.push(await getDraft(ctx, id));
  return toFile(draft, opened);
}
