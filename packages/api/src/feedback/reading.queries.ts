import { hash as digest } from "node:crypto";
import type { TenantClient } from "@spots/db/tenancy/client";
import { MatcherVersion } from "@spots/domain/feedback/matcher/certainty";
import { compileSpots } from "@spots/domain/feedback/matcher/matcher";
import type { MentionQuestion } from "@spots/domain/feedback/mention";
import type { AnswerAtLocation } from "@spots/domain/feedback/met-versions";
import type { ReadMention } from "@spots/domain/feedback/recoding";
import type { Id } from "@spots/domain/kernel/ids";
import { namedIn } from "@spots/domain/spot/in-language";
import { OwnWords } from "@spots/domain/spot/override";
import { contentAt, differencesAt } from "@spots/domain/spot/own-words";
import { SpotContent } from "@spots/domain/spot/spot";
import { readLearned } from "./learned.queries";
import { readMeetings } from "./met.queries";

/** The versions of all spots, each with the time it was live. */
async function versionsOf(db: TenantClient, businessId: Id) {
  const versions = await db.spotVersion.findMany({
    where: { businessId },
    orderBy: [{ spotId: "asc" }, { number: "asc" }],
  });
  const read = versions.flatMap(({ spotId, number, content, liveAt, endedAt }) => {
    const words = SpotContent.safeParse(content);
    return words.success ? [{ spotId, number, liveAt, endedAt, words: words.data }] : [];
  });
  const newest = new Map(read.map(({ spotId, words }) => [spotId, words]));
  // A new name or alias names the former versions as well: a better alias is not a better spot.
  return read.map((version) => {
    const { words } = version;
    const { name, aliases, translations: last } = newest.get(version.spotId) ?? words;
    const names = [...new Set([...words.aliases, name, ...aliases])].filter((each) => each !== words.name);
    const translations = namedIn(words.translations, last);
    return { ...version, words: { ...words, aliases: names, translations } };
  });
}

type Version = Awaited<ReturnType<typeof versionsOf>>[number];

const readOverrides = async (db: TenantClient, businessId: Id) =>
  new Map(
    (
      await db.spotOverride.findMany({ where: { businessId }, orderBy: [{ spotId: "asc" }, { locationId: "asc" }] })
    ).map(({ spotId, locationId, content }) => [`${spotId} ${locationId}`, OwnWords.parse(content)]),
  );

/**
 * Returns a function that gives a version's words at a location: the location's own words in place
 * of the general ones, and a key that identifies the text.
 */
function wordsAt(overrides: Awaited<ReturnType<typeof readOverrides>>) {
  return ({ spotId, number, words }: Version, locationId: Id) => {
    const said = overrides.get(`${spotId} ${locationId}`);
    const differs = said !== undefined && differencesAt(words, said).length > 0;
    return {
      key: `${spotId}/${number}${differs ? ` ${locationId}` : ""}`,
      spotId,
      version: number,
      words: differs ? contentAt(words, said) : words,
    };
  };
}

type Said = ReturnType<ReturnType<typeof wordsAt>>;

/** Caches matchers, which are expensive to compile: one per set of texts and language. */
function matcherShelf(learned: Awaited<ReturnType<typeof readLearned>>) {
  const made = new Map<string, ReturnType<typeof compileSpots>>();
  return (said: readonly Said[], locale: string) => {
    const key = `${locale}:${said.map((spot) => spot.key).join()}`;
    const spots = said.map(({ spotId, words: { name, aliases, talkLine, anchor, retold, happens, translations } }) => ({
      id: spotId,
      name,
      aliases,
      talkLine,
      anchor,
      retold,
      happens,
      translations,
      learned: learned.get(spotId) ?? [],
    }));
    const matcher = made.get(key) ?? compileSpots(spots, { locale });
    made.set(key, matcher);
    return matcher;
  };
}

/** The parts of an answer that are read. */
export type ReadableAnswer = AnswerAtLocation & {
  readonly locale: string;
  readonly recallText: string;
  readonly comment: string;
};

const questions = ["recall", "comment"] as const satisfies readonly MentionQuestion[];

/**
 * Reads all texts that answers are matched with: the versions of the spots, each in the words of
 * the locations, and the words learned from decisions. `hash` identifies them and the matcher.
 */
export async function openReading(db: TenantClient, businessId: Id) {
  const [versions, overrides, learned] = [
    await versionsOf(db, businessId),
    await readOverrides(db, businessId),
    await readLearned(db, businessId),
  ];
  const texts = [
    MatcherVersion,
    versions.map(({ spotId, number, words: { name, aliases, talkLine, anchor, retold, happens, translations } }) => [
      [spotId, number],
      [name, aliases, talkLine, anchor, retold, happens],
      ...(Object.keys(translations).length > 0 ? [translations] : []),
    ]),
    [...overrides],
    [...learned].filter(([, phrases]) => phrases.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
  const hash = digest("sha256", JSON.stringify(texts), "base64url").slice(0, 22);
  const saidAt = wordsAt(overrides);
  const matcherFor = matcherShelf(learned);

  /** Matches answers with the versions that their customers met, per question. */
  const readerOf = async (answers: readonly ReadableAnswer[]) => {
    const { met } = await readMeetings({ db, tenant: { businessId } }, answers);
    return (answer: ReadableAnswer) => {
      const heard = met(answer, versions);
      const matcher = matcherFor(
        heard.map((version) => saidAt(version, answer.locationId)),
        answer.locale,
      );
      return questions.map((question) => ({
        question,
        mentions: matcher
          .match(question === "recall" ? answer.recallText : answer.comment)
          .map(({ spotId, confidence, span }): ReadMention => {
            const spotVersion = heard.find((version) => version.spotId === spotId)?.number ?? 1;
            return { spotId, spotVersion, confidence, spanStart: span.start, spanEnd: span.end };
          }),
      }));
    };
  };
  /** The spots that customers met, each in the words of its location, and their matcher. */
  const heardBy = async (answers: readonly ReadableAnswer[]) => {
    const { met } = await readMeetings({ db, tenant: { businessId } }, answers);
    return ({ locale, ...answer }: ReadableAnswer) => {
      const spots = met(answer, versions).map((version) => saidAt(version, answer.locationId));
      return { spots, matcher: () => matcherFor(spots, locale) };
    };
  };
  return { hash, readerOf, heardBy };
}
