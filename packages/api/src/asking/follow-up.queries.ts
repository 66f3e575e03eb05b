import type { TenantClient } from "@spots/db/tenancy/client";
import type { KnownMoments } from "@spots/domain/asking/decoy";
import type { MatchableSpot } from "@spots/domain/feedback/matcher/matcher";
import type { Id } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locales";
import { contentIn } from "@spots/domain/spot/in-language";
import { SpotContent } from "@spots/domain/spot/spot";
import { consentColumns } from "../consent/consent.queries";
import type { openReading } from "../feedback/reading.queries";

type Reader = { readonly db: TenantClient; readonly tenant: { readonly businessId: Id } };

/** The most logged moments that a decoy is compared with, newest first. */
const mostLogged = 2000;

/** The answers of these ids, the zones that their customers were asked in, and earlier decoys. */
export async function readPast({ db, tenant: { businessId } }: Reader, ids: readonly string[]) {
  const responseId = { in: [...ids] };
  const rows = await db.response.findMany({ where: { businessId, id: responseId }, include: consentColumns });
  const asked = await db.asking.findMany({
    where: { businessId, responseId },
    select: { responseId: true, timeZone: true },
  });
  const earlier = await db.followUpOption.findMany({
    where: { businessId, spotId: null, followUp: { responseId } },
    select: { text: true, followUp: { select: { responseId: true } } },
  });
  return {
    answers: new Map(rows.map((row) => [row.id, row])),
    zoneOf: new Map(asked.map(({ responseId: id, timeZone }) => [id, timeZone])),
    earlierDecoys: new Set(earlier.map(({ text, followUp }) => `${followUp.responseId} ${text}`)),
  };
}
export type PastAnswer =
  Awaited<ReturnType<typeof readPast>>["answers"] extends ReadonlyMap<string, infer Row> ? Row : never;

/** What the business has ever designed or logged, in the words of every version and location. */
export async function readKnownMoments({ db, tenant: { businessId } }: Reader): Promise<KnownMoments> {
  const { trade } = await db.business.findUniqueOrThrow({ where: { id: businessId }, select: { trade: true } });
  const rows = await db.spot.findMany({ where: { businessId } });
  const versions = await db.spotVersion.findMany({ where: { businessId }, select: { spotId: true, content: true } });
  const own = await db.spotOverride.findMany({ where: { businessId }, select: { spotId: true, content: true } });
  const formerOf = (id: Id): readonly string[] =>
    [...versions, ...own]
      .filter(({ spotId }) => spotId === id)
      .flatMap(({ content }) => {
        const { data } = SpotContent.partial().safeParse(content);
        return data ? [data.name ?? "", ...(data.aliases ?? []), data.talkLine ?? "", data.anchor ?? ""] : [];
      });
  const spots = rows.map(({ id, name, aliases, talkLine, anchor, retold, happens, translations }): MatchableSpot => {
    const written = SpotContent.shape.translations.safeParse(translations).data ?? {};
    return {
      ...{ id, name, talkLine, anchor, retold, happens, translations: written },
      aliases: [...new Set([...aliases, ...formerOf(id)])].filter((text) => text !== "" && text !== name),
    };
  });
  const logged = await db.moment.findMany({
    where: { businessId, improvised: true, description: { not: "" } },
    distinct: ["description"],
    select: { description: true },
    orderBy: { dueAt: "desc" },
    take: mostLogged,
  });
  return { trade, spots, logged: logged.map(({ description }) => description) };
}

type Met = ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof openReading>>["heardBy"]>>>["spots"];

/**
 * Which of the spots that customers met are listed for them: those of their journey, in the words
 * of their location and in their language. Their journey is that of the spots that they received or
 * of the stage at which they answered; without both, all of them count.
 */
export async function spotsMetBy({ db, tenant: { businessId } }: Reader, answers: readonly PastAnswer[]) {
  const visitIds = [...new Set(answers.flatMap(({ visitId }) => visitId ?? []))];
  const moments = await db.moment.findMany({
    where: { businessId, visitId: { in: visitIds }, status: "delivered", spotId: { not: null } },
    select: { visitId: true, spotId: true, deliveredAt: true },
  });
  const spots = await db.spot.findMany({ where: { businessId }, select: { id: true, stageId: true } });
  const stages = await db.stage.findMany({ where: { businessId }, select: { id: true, journeyId: true } });
  const channels = await db.channel.findMany({
    where: { businessId, id: { in: answers.map(({ channelId }) => channelId) } },
    select: { id: true, stageId: true, spotId: true },
  });
  const journeyOfStage = new Map(stages.map(({ id, journeyId }) => [id, journeyId]));
  const journeyOf = new Map(spots.map(({ id, stageId }) => [id, journeyOfStage.get(stageId)]));
  return (answer: PastAnswer, met: Met, locale: Locale) => {
    const received = new Set(
      moments.flatMap(({ visitId, spotId, deliveredAt }) =>
        spotId !== null && visitId === answer.visitId && deliveredAt !== null && deliveredAt <= answer.answeredAt
          ? [spotId]
          : [],
      ),
    );
    const channel = channels.find(({ id }) => id === answer.channelId);
    const journeys = new Set([
      ...[...received].map((id) => journeyOf.get(id)),
      ...(channel?.stageId ? [journeyOfStage.get(channel.stageId)] : []),
      ...(channel?.spotId ? [journeyOf.get(channel.spotId)] : []),
    ]);
    return met
      .filter(({ spotId }) => journeys.size === 0 || journeys.has(journeyOf.get(spotId)))
      .map(({ spotId, version, words }) => ({
        ...{ spotId, version, isReceived: received.has(spotId) },
        text: contentIn(words, locale).name,
      }));
  };
}
