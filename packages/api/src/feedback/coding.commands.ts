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

/** How many answers one transaction codes. */
const batch = 200;

/**
 * Every business that has answers which nobody has coded yet. Looks at all of them: for the start
 * and for rare rounds.
 */
export async function listBusinessesWithUncodedResponses({ database }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_uncoded_responses: string }[]
  >`select * from businesses_with_uncoded_responses()`;
  return rows.map((row) => row.businesses_with_uncoded_responses);
}

/** The spots as they stood at any time, each version with the time it was live. */
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
 * How each location says the spots: a version with its own words in place of the chain's, and a key
 * for what it says.
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

/**
 * Matchers are costly to make and the same for every answer between two publications: one for each
 * set of words and language.
 */
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

/**
 * Matches a business's next answers with the versions that whoever gave them met, in the words of
 * their location and those that decisions taught, the oldest first, and keeps what was found:
 * certain mentions count, doubtful ones wait for a person. One process at a time per business; an
 * answer is coded once.
 * @returns how many answers were coded
 */
export async function codeResponses(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  // Outside the transaction, which may not last long.
  prepareMatcher();
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await lockBusiness({ db, tenant }, "coding");
    const responses = await db.response.findMany({
      where: { businessId, recallText: { not: "" }, coding: null },
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
      return matcherFor(
        heard.map((version) => saidAt(version, response.locationId)),
        response.locale,
      )
        .match(response.recallText)
        .map(({ spotId, confidence, span }) => ({
          businessId,
          id: newId(),
          responseId: response.id,
          spotId,
          spotVersion: heard.find((version) => version.spotId === spotId)?.number ?? 1,
          status: isDoubtful(confidence) ? ("doubtful" as const) : ("counted" as const),
          confidence,
          spanStart: span.start,
          spanEnd: span.end,
          createdAt: now(),
        }));
    });
    await db.coding.createMany({
      data: responses.map(({ id }) => ({ businessId, responseId: id, matcherVersion: MatcherVersion, codedAt: now() })),
    });
    // A person may have added a mention before the answer was coded: theirs stays.
    await db.mention.createMany({ data: mentions, skipDuplicates: true });
    record(
      { recorded, now },
      { type: "response.coded", subjectId: null, after: { answers: responses.length, mentions: mentions.length } },
    );
    return responses.length;
  });
}
