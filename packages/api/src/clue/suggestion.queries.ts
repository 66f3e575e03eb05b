import { hash as digest } from "node:crypto";
import { clueLessons } from "@spots/db/reports/clue-lessons";
import { Concepts, kindOfConcept } from "@spots/domain/clue/concept-keys";
import { kindOf } from "@spots/domain/clue/concepts";
import type { ClueKind } from "@spots/domain/clue/kinds";
import { type ClueSpot, type ClueTexts, type Lesson, prepareSuggestions } from "@spots/domain/clue/suggest";
import { lastUsed } from "@spots/domain/insight/once";
import type { Id } from "@spots/domain/kernel/ids";
import { Locales } from "@spots/domain/kernel/locales";
import { contentIn } from "@spots/domain/spot/in-language";
import { OwnWords } from "@spots/domain/spot/override";
import { contentAt } from "@spots/domain/spot/own-words";
import { SpotContent } from "@spots/domain/spot/spot";
import type { Call } from "../trpc/context";

type Ctx = Pick<Call["ctx"], "db" | "tenant" | "now" | "language">;

/** The days for which a tap teaches the suggestion. */
const daysLearned = 365;
/** The most businesses' spots that stay prepared in one process. */
const mostPrepared = 100;
/** The longest sign of a spot that is a chip, and the most chips of a kind. */
const chip = { letters: 48, perKind: 8 } as const;

const textsOf = (content: SpotContent): ClueTexts => ({
  name: content.name,
  cues: content.cues,
  happens: content.happens,
  briefing: `${content.briefWhat} ${content.briefHow}`.trim(),
  stop: content.stopRule,
});

/** The live spots of a business, with the words of these locations and the persona of each. */
const readSpots = ({ db, tenant }: Ctx, locationIds: readonly Id[]) =>
  db.spot.findMany({
    where: { businessId: tenant.businessId, status: { in: ["live", "pilot"] } },
    include: {
      overrides: {
        where: { locationId: { in: [...locationIds] } },
        select: { locationId: true, isOff: true, content: true },
      },
      relayDesign: { select: { steps: { select: { number: true }, take: 1 } } },
      stage: { select: { journey: { select: { persona: { select: { clues: true } } } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });

/** The spots that a location does not leave out, each in the location's words. */
function spotsAt(rows: Awaited<ReturnType<typeof readSpots>>, locationId: Id, language: string) {
  return rows.flatMap(({ id, overrides, stage, relayDesign, ...row }) => {
    const common = SpotContent.safeParse(row).data;
    const override = overrides.find((each) => each.locationId === locationId);
    if (!common || override?.isOff) return [];
    const content = contentAt(common, OwnWords.parse(override?.content ?? {}));
    const shown = contentIn(content, language);
    const texts: ClueSpot = {
      ...{ id, ...textsOf(content), persona: stage.journey.persona?.clues ?? "" },
      others: Locales.filter((locale) => content.translations[locale] !== undefined).map((locale) =>
        textsOf(contentIn(content, locale)),
      ),
    };
    const hasRelay = (relayDesign?.steps.length ?? 0) > 0;
    return [{ texts, id, name: shown.name, stop: shown.stopRule, cues: shown.cues, hasRelay }];
  });
}

type Spot = ReturnType<typeof spotsAt>[number];
type Suggest = ReturnType<typeof prepareSuggestions>;

/** The prepared spots by business and texts, the last used ones at the end. */
const prepared = lastUsed<Suggest>(mostPrepared);

function suggestFrom({ tenant }: Ctx, spots: readonly Spot[]): { readonly key: string; readonly suggest: Suggest } {
  const texts = JSON.stringify(spots.map((spot) => spot.texts));
  const key = `${tenant.businessId} ${tenant.locale} ${digest("sha256", texts, "base64url")}`;
  const make = () =>
    prepareSuggestions(
      spots.map((spot) => spot.texts),
      tenant.locale,
    );
  return { key, suggest: prepared(key, make) };
}

export const readLessons = ({ db, tenant, now }: Ctx): Promise<readonly Lesson[]> =>
  clueLessons(db, tenant.businessId, new Date(now().getTime() - daysLearned * 86_400_000));

/** Words to find spots for: as they were noted, or as a chip stands for them. */
type Asked = Parameters<Suggest>[0] & { readonly refusedSpotIds?: readonly Id[] };

/** Suggests spots of each of these locations: with name and stop rule, and the reason. */
export async function suggestersAt(ctx: Ctx, locationIds: readonly Id[], lessons: readonly Lesson[]) {
  const rows = await readSpots(ctx, locationIds);
  return new Map(locationIds.map((id) => [id, suggesterOf(ctx, spotsAt(rows, id, ctx.language), lessons)]));
}

function suggesterOf(ctx: Ctx, spots: readonly Spot[], lessons: readonly Lesson[]) {
  const { key, suggest } = suggestFrom(ctx, spots);
  const named = new Map(spots.map((spot) => [spot.id, spot]));
  const suggested = ({ refusedSpotIds = [], ...clue }: Asked) => {
    const found = suggest(clue, lessons, refusedSpotIds);
    return {
      doubt: found.doubt,
      spots: found.spots.flatMap(({ spotId, reason, acted, refused }) => {
        const spot = named.get(spotId);
        return spot
          ? [{ id: spotId, name: spot.name, stop: spot.stop, hasRelay: spot.hasRelay, reason, acted, refused }]
          : [];
      }),
    };
  };
  return { key, spots, suggested };
}
type Suggester = ReturnType<typeof suggesterOf>;

/** A chip: a sign of a spot in its own words, or a concept that the phone names. */
type Chip = {
  readonly kind: ClueKind | null;
  readonly text: string;
  readonly concept: string | null;
} & ReturnType<Suggester["suggested"]>;

/** The chips of a location by business, texts and what was learned. */
const chipsMade = lastUsed<readonly Chip[]>(mostPrepared);

/**
 * The words that staff of a location note with one tap, each with the spots that fit: the signs of
 * its spots, and for each kind the concepts that were acted on most, then those that a spot fits. A
 * sign that fits no kind has none.
 */
export function chipsOf({ tenant, language }: Ctx, suggester: Suggester, lessons: readonly Lesson[]): readonly Chip[] {
  const learned = [lessons, suggester.spots.map(({ hasRelay }) => hasRelay)];
  const id = `${suggester.key} ${language} ${digest("sha256", JSON.stringify(learned), "base64url")}`;
  return chipsMade(id, () => makeChips(tenant.locale, suggester, lessons));
}

function makeChips(locale: string, { spots, suggested }: Suggester, lessons: readonly Lesson[]): readonly Chip[] {
  const signs = [...new Set(spots.flatMap(({ cues }) => cues))]
    .filter((text) => text.length <= chip.letters && !text.includes("{"))
    .map((text): Chip => {
      const kind = kindOf(text, locale);
      return { kind, text, concept: null, ...suggested({ kind: kind ?? "preference", words: text }) };
    });
  const chosen = (concept: string) =>
    lessons.reduce((sum, { outcome, concepts, times }) => {
      return sum + (outcome === "acted" && concepts.includes(concept) ? times : 0);
    }, 0);
  const concepts = Concepts.map((concept) => {
    const kind = kindOfConcept[concept];
    return { kind, text: "", concept, ...suggested({ kind, words: "", concepts: [concept] }), times: chosen(concept) };
  }).toSorted((a, b) => b.times - a.times || Math.min(1, b.spots.length) - Math.min(1, a.spots.length));
  const kept = new Map<ClueKind, number>();
  return [
    ...signs,
    ...concepts.flatMap(({ times: _, ...each }): Chip[] => {
      const count = (kept.get(each.kind) ?? 0) + 1;
      kept.set(each.kind, count);
      return count > chip.perKind ? [] : [each];
    }),
  ];
}
