import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { isDoubtful, MatcherVersion } from "@spots/domain/feedback/matcher/certainty";
import { compileSpots, prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import { contentAt, differencesAt, OwnWords } from "@spots/domain/spot/override";
import { SpotContent } from "@spots/domain/spot/spot";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction, record } from "../writing/record";
import { readLearned } from "./learned.queries";
import { readMeetings } from "./met.queries";

/** The number of answers that one transaction codes. */
const batch = 200;

/**
 * Every business with uncoded answers. Scans all answers: for the worker's start and infrequent
 * runs.
 */
export async function listBusinessesWithUncodedResponses({ database }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_uncoded_responses: string }[]
  >`select * from businesses_with_uncoded_responses()`;
  return rows.map((row) => row.businesses_with_uncoded_responses);
}

/** The versions of all spots, each with the time it was live. */
async function versionsOf(db: TenantClient, businessId: string) {
  const versions = await db.spotVersion.findMany({
    where: { businessId },
    orderBy: [{ spotId: "asc" }, { number: "asc" }],
  });
  return versions.flatMap(({ spotId, number, content, liveAt, endedAt }) => {
    const words = SpotContent.safeParse(content);
    return words.success ? [{ spotId, number, liveAt, endedAt, words: words.data }] : [];
  });
}

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/**
 * Returns a function that gives a version's words at a location: the location's own words in place
 * of the general ones, and a key that identifies the text.
 */
async function wordsOf(db: TenantClient, businessId: string) {
  const overrides = await db.spotOverride.findMany({ where: { businessId } });
  const own = new Map(
    overrides.map(({ spotId, locationId, content }) => [`${spotId} ${locationId}`, OwnWords.parse(content)]),
  );
  return ({ spotId, number, words }: Version, locationId: string) => {
    const said = own.get(`${spotId} ${locationId}`);
    const differs = said !== undefined && differencesAt(words, said).length > 0;
    return {
      key: `${spotId}/${number}${differs ? ` ${locationId}` : ""}`,
      spotId,
      words: differs ? contentAt(words, said) : words,
    };
  };
}

type Said = ReturnType<Awaited<ReturnType<typeof wordsOf>>>;

/** Caches matchers, which are expensive to compile: one per set of texts and language. */
function matcherShelf(learned: Awaited<ReturnType<typeof readLearned>>) {
  const made = new Map<string, ReturnType<typeof compileSpots>>();
  return (said: readonly Said[], locale: string) => {
    const key = `${locale}:${said.map((spot) => spot.key).join()}`;
    const spots = said.map(({ spotId, words: { name, aliases, talkLine, anchor, retold, happens } }) => ({
      id: spotId,
      name,
      aliases,
      talkLine,
      anchor,
      retold,
      happens,
      learned: learned.get(spotId) ?? [],
    }));
    const matcher = made.get(key) ?? compileSpots(spots, { locale });
    made.set(key, matcher);
    return matcher;
  };
}

const textsOf = ({ recallText, comment }: { readonly recallText: string; readonly comment: string }) =>
  [
    { question: "recall", text: recallText },
    { question: "comment", text: comment },
  ] as const;

/**
 * Codes a business's next answers, oldest first: matches recall text and comment of each with the versions that its customer
 * met, in the words of its location and those learned from decisions, and stores the mentions.
 * Certain mentions count; doubtful ones wait to be checked. One process at a time per business; an
 * answer is coded once.
 * @returns the number of coded answers
 */
export async function codeResponses(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  // Outside the transaction, which has a time limit.
  prepareMatcher();
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await lockBusiness({ db, tenant }, "coding");
    const responses = await db.response.findMany({
      where: { businessId, coding: null, OR: [{ recallText: { not: "" } }, { comment: { not: "" } }] },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
      take: batch,
    });
    if (responses.length === 0) return 0;
    const versions = await versionsOf(db, businessId);
    const { met } = await readMeetings({ db, tenant }, responses);
    const saidAt = await wordsOf(db, businessId);
    const matcherFor = matcherShelf(await readLearned(db, businessId));
    const mentions = responses.flatMap((response) => {
      const heard = met(response, versions);
      const matcher = matcherFor(
        heard.map((version) => saidAt(version, response.locationId)),
        response.locale,
      );
      return textsOf(response).flatMap(({ question, text }) =>
        matcher.match(text).map(({ spotId, confidence, span }) => ({
          businessId,
          id: newId(),
          responseId: response.id,
          question,
          spotId,
          spotVersion: heard.find((version) => version.spotId === spotId)?.number ?? 1,
          status: isDoubtful(confidence) ? ("doubtful" as const) : ("counted" as const),
          confidence,
          spanStart: span.start,
          spanEnd: span.end,
          createdAt: now(),
        })),
      );
    });
    await db.coding.createMany({
      data: responses.map(({ id }) => ({ businessId, responseId: id, matcherVersion: MatcherVersion, codedAt: now() })),
    });
    // A member may have added the same mention before the answer was coded; that row stays.
    await db.mention.createMany({ data: mentions, skipDuplicates: true });
    record(
      { recorded, now },
      { type: "response.coded", subjectId: null, after: { answers: responses.length, mentions: mentions.length } },
    );
    return responses.length;
  });
}
