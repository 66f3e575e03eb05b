import type { TenantClient } from "@spots/db/tenancy/client";
import { mayActAt } from "@spots/domain/access/object-rules";
import { isRevoked, learnedFrom, phrasesLearned } from "@spots/domain/feedback/matcher/learning";
import type { ListLearned } from "@spots/domain/feedback/mention";
import type { Id } from "@spots/domain/kernel/ids";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { maskingOf } from "./masking.queries";

/** The number of newest decisions to learn from. */
const decisionsRead = 2000;
/** The most phrases that are listed. */
const listed = 200;

/** What the standing decisions, newest first, say about words. Superseded ones are ignored. */
async function readDecided(db: TenantClient, businessId: Id) {
  const decisions = await db.mentionDecision.findMany({
    where: { businessId, supersededBy: null, verdict: { not: "withdrawn" } },
    select: {
      id: true,
      verdict: true,
      spotId: true,
      at: true,
      by: { select: { name: true } },
      mention: {
        select: {
          question: true,
          spotId: true,
          spanStart: true,
          spanEnd: true,
          responseId: true,
          response: { select: { recallText: true, comment: true, locale: true, locationId: true } },
        },
      },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: decisionsRead,
  });
  return decisions.flatMap(
    ({ id: decisionId, verdict, spotId, at, by, mention: { response, responseId, ...mention } }) => {
      const { locale, locationId } = response;
      const text = mention.question === "recall" ? response.recallText : response.comment;
      const isWhole = mention.spanStart === null || mention.spanEnd === null;
      const words = isWhole ? text : text.slice(mention.spanStart ?? 0, mention.spanEnd ?? 0);
      const from = { decisionId, words, locale, at, by: by.name, responseId, locationId };
      const found = { ...from, spotId: mention.spotId, isMeant: verdict === "confirmed" };
      return spotId === null ? [found] : [found, { ...from, spotId, isMeant: true }];
    },
  );
}

const readRevoked = (db: TenantClient, businessId: Id) =>
  db.revokedPhrase.findMany({
    where: { businessId },
    select: { spotId: true, phrase: true, at: true, by: { select: { name: true } } },
    orderBy: [{ spotId: "asc" }, { phrase: "asc" }],
  });

/** The words learned for each spot from the standing decisions, without the revoked ones. */
export const readLearned = async (db: TenantClient, businessId: Id) =>
  learnedFrom(await readDecided(db, businessId), await readRevoked(db, businessId));

/**
 * The learned phrases that the member may see: those with every decision about an answer of a
 * location that the member sees. With who decided last, when, and about which answer.
 */
export async function phrasesSeenBy({ db, tenant, member }: Call["ctx"]) {
  const { businessId } = tenant;
  const learned = phrasesLearned(await readDecided(db, businessId));
  const revoked = await readRevoked(db, businessId);
  return [...learned].flatMap(([spotId, phrases]) =>
    phrases
      .filter(({ sources }) => sources.every(({ locationId }) => mayActAt(member, locationId)))
      .map((learnedPhrase) => ({
        spotId,
        ...learnedPhrase,
        revoked: revoked.filter((each) => isRevoked(spotId, learnedPhrase, [each])),
      })),
  );
}

/**
 * The learned phrases of one spot or of all, those decided about last first.
 * @throws NOT_FOUND for an unknown spot
 */
export async function listLearned({ ctx, input }: Call<ListLearned>) {
  const { db, tenant } = ctx;
  if (input.spotId !== null) await getSpot(ctx, input.spotId);
  const phrases = await phrasesSeenBy(ctx);
  const wanted = phrases
    .flatMap(({ spotId, phrase, isMeant, sources, revoked }) => {
      const [last] = sources;
      if (!last || (input.spotId !== null && input.spotId !== spotId)) return [];
      const { decisionId, at, by, responseId, locale } = last;
      const taken = revoked[0];
      return [
        {
          ...{ spotId, decisionId, phrase, isMeant, locale, at, by, responseId, decisions: sources.length },
          revoked: taken ? { at: taken.at, by: taken.by.name } : null,
        },
      ];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.phrase < b.phrase ? -1 : 1));
  const shown = wanted.slice(0, listed);
  const mask = await maskingOf(
    ctx,
    shown.map(({ phrase }) => phrase),
  );
  const spots = await db.spot.findMany({
    where: { businessId: tenant.businessId, id: { in: shown.map(({ spotId }) => spotId) } },
    select: { id: true, name: true },
  });
  const names = new Map(spots.map(({ id, name }) => [id, name]));
  return {
    total: wanted.length,
    phrases: shown.map((each) => ({ ...each, phrase: mask(each.phrase), spotName: names.get(each.spotId) ?? "" })),
  };
}
