import { homeFacts } from "@spots/db/reports/home-facts";
import { latestWords } from "@spots/db/reports/latest-words";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { listWaitingProposals } from "../delivery/proposal.queries";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { readKeyFigures } from "./pulse.queries";

/** Hours for which an event counts as new. */
const freshHours = 24;
/** How many rows of each list the home shows. */
const most = 5;
const mostWords = 6;

/**
 * The home: its figures (`readKeyFigures`), journeys with the spots that coverage is counted from,
 * what needs attention, the moments of today, the latest answers, and what a new business has begun.
 */
export async function readHome({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const locationIds = locationsSeenBy(member);
  const now = ctx.now();
  const { today, days, nps, recallIndex, delivery, best, next, journeys, locations } = await readKeyFigures(ctx);
  const facts = await homeFacts(db, {
    businessId,
    memberId: member.id,
    locationIds,
    now,
    since: new Date(now.getTime() - freshHours * 3_600_000),
    today: dayOf(now, tenant.timeZone),
    most,
  });
  const stories = await latestWords(db, { businessId, locationIds, most: mostWords });
  const mask = await maskingOf(
    ctx,
    stories.map(({ recallText }) => recallText),
  );
  const { doubtful, openCases, overdueCases, missed, missedDay, declined, reviews } = facts;
  return {
    figures: { today, days, nps, recallIndex, delivery, best, next },
    journeys: journeys.map(({ stages, ...journey }) => ({
      ...journey,
      stages: stages.map(({ position: _, ...stage }) => stage),
    })),
    locations,
    needs: {
      doubtful,
      openCases,
      overdueCases,
      missed,
      missedDay,
      declined,
      reviews,
      proposals: await listWaitingProposals(ctx, most),
    },
    moments: { due: facts.due, delivered: facts.delivered, open: facts.open },
    stories: stories.map((story) => ({ ...story, recallText: mask(story.recallText) })),
    isWelcomed: facts.isWelcomed,
    begun: {
      members: facts.members,
      invitations: facts.invitations,
      channels: facts.channels,
      moments: facts.hasMoments,
      responses: facts.hasResponses,
    },
  };
}
