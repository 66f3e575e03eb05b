import { homeFacts } from "@spots/db/reports/home-facts";
import { together } from "@spots/db/reports/json-read";
import { latestWords } from "@spots/db/reports/latest-words";
import { waitingProposals } from "@spots/db/reports/waiting-proposals";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { maskingOf } from "../feedback/masking.queries";
import type { Call } from "../trpc/context";
import { readKeyFigures } from "./pulse.queries";

/** Hours for which an event counts as new. */
const freshHours = 24;
/** Days after which a missed moment leaves the home even if nobody has seen it. */
const missedDays = 28;
/** How many rows of each list the home shows. */
const most = 5;
const mostWords = 6;

/**
 * The home: its figures (`readKeyFigures`), journeys with the spots that coverage is counted from,
 * what needs attention, the moments of today, the latest answers, and what a new business has begun.
 */
export async function readHome({ ctx }: Pick<Call, "ctx">) {
  const { tenant, member } = ctx;
  const { businessId } = tenant;
  const locationIds = locationsSeenBy(member);
  const now = ctx.now();
  const attention = homeFacts({
    businessId,
    memberId: member.id,
    locationIds,
    now,
    since: new Date(now.getTime() - freshHours * 3_600_000),
    missedSince: new Date(now.getTime() - missedDays * 86_400_000),
    today: dayOf(now, tenant.timeZone),
    most,
  });
  const words = latestWords({ businessId, locationIds, most: mostWords });
  const waiting = waitingProposals({ businessId, memberId: member.id, locationIds, most });
  const { today, days, nps, recallIndex, delivery, best, next, journeys, locations, beside } = await readKeyFigures(
    ctx,
    together([attention, words, waiting]),
  );
  const [facts, stories, proposals] = beside;
  const mask = await maskingOf(
    ctx,
    stories.map(({ recallText }) => recallText),
  );
  return {
    figures: { today, days, nps, recallIndex, delivery, best, next },
    journeys: journeys.map(({ stages, ...journey }) => ({
      ...journey,
      stages: stages.map(({ position: _, ...stage }) => stage),
    })),
    locations,
    needs: {
      doubtful: facts.doubtful,
      openCases: facts.cases.open,
      overdueCases: facts.cases.overdue,
      missed: facts.missed,
      declined: facts.declined,
      reviews: facts.reviews,
      proposals,
    },
    moments: { due: facts.near.due, delivered: facts.near.delivered, open: facts.open },
    stories: stories.map((story) => ({ ...story, recallText: mask(story.recallText) })),
    isWelcomed: facts.members.isWelcomed,
    begun: {
      members: facts.members.count,
      invitations: facts.invitations,
      channels: facts.channels,
      moments: facts.hasMoments,
      responses: facts.hasResponses,
    },
  };
}
