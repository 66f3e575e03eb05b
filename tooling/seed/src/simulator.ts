import { instantAt } from "@spots/domain/kernel/zoned-time";
import { Temporal } from "temporal-polyfill";
import { type Chance, chanceFor } from "./chance";
import type { SeededForm } from "./demo-form";
import { again, freshTruth, habits } from "./habits";
import { feltBy } from "./remembering";
import type { Scenario } from "./scenarios/scenario";

/** The ids of the rows that a simulation uses. */
export type Cast = {
  readonly businessId: string;
  readonly locations: readonly {
    readonly id: string;
    readonly timeZone: string;
    readonly staff: readonly string[];
    readonly channelId: string;
    /** The channel that asks at a stage. Every third answer without a visit comes through it. */
    readonly stageChannelId: string;
  }[];
  /** The members who decide about uncertain mentions. */
  readonly managers: readonly string[];
  /** In the order of the scenario's spots. */
  readonly spotIds: readonly string[];
  /** When the improved spot's second version replaced the first. */
  readonly betteredAt: Date;
  /** The form that answers with a visit were given to; null: the standard form. */
  readonly form: SeededForm | null;
};

/** A customer who is known again, and how often they had each spot. */
type Regular = { readonly hash: string; readonly had: number[] };

/**
 * An answer as its customer gave it: what they got, and the share of such customers that tells of
 * each spot.
 */
export type Given = {
  readonly id: string;
  /** The same for the same seed. */
  readonly key: string;
  readonly at: Date;
  readonly channelId: string;
  readonly locationId: string;
  readonly got: readonly boolean[];
  readonly recall: readonly number[];
  readonly versions: readonly number[];
};

export type Played = { readonly given: Given[] } & Readonly<
  Record<
    "visit" | "moment" | "moment_step" | "response" | "kudos" | "coding" | "mention" | "mention_decision",
    object[]
  >
>;

/** The lowest and the highest reaction are rare. */
function reactionFor(mood: number): "unmoved" | "pleased" | "delighted" | "exceptional" {
  if (mood < 0.08) return "unmoved";
  if (mood < 0.4) return "pleased";
  return mood < 0.84 ? "delighted" : "exceptional";
}
const declines = {
  en: ["Only one chair free at noon.", "The customer was in a hurry.", "Too much going on."],
  de: ["Zu viel los.", "Der Gast hatte es eilig.", "Es passte nicht."],
} as const;

/**
 * `tied`: the share of answers with a visit. Answers through a code on the receipt have one,
 * answers through a poster do not.
 * `isAgain`: whether customers are known again, and asked whether they felt pressured (`again`).
 */
type Time = {
  readonly now: Date;
  readonly days: number;
  readonly tied: number;
  readonly isAgain: boolean;
  readonly seed: number;
};

/**
 * Simulates some months of a business with its true rates: visits, their planned moments with
 * outcomes, and the customers' answers. The same seed gives the same result.
 */
export function play(
  scenario: Scenario,
  cast: Cast,
  chance: Chance,
  newId: () => string,
  { now, days, tied, isAgain, seed }: Time,
): Played {
  const played: Played = {
    given: [],
    visit: [],
    moment: [],
    moment_step: [],
    response: [],
    kudos: [],
    coding: [],
    mention: [],
    mention_decision: [],
  };
  const { businessId } = cast;
  const isFirst = (spot: number, at: Date) => spot === scenario.bettered.spot && at < cast.betteredAt;
  const versionAt = (spot: number, at: Date) => (spot === scenario.bettered.spot && !isFirst(spot, at) ? 2 : 1);
  for (const location of cast.locations) {
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
      .toZonedDateTimeISO(location.timeZone)
      .toPlainDate();
    for (let back = days; back >= 1; back -= 1) {
      const day = today.subtract({ days: back });
      const visits = Math.round(
        habits.visits * (day.dayOfWeek === 6 ? 1.6 : day.dayOfWeek === 7 ? 0.4 : 1) * (0.6 + 0.8 * chance.share()),
      );
      for (let visit = 0; visit < visits; visit += 1) playVisit(day.toString());
      if (chance.happens(habits.improvises)) improvise(instantAt(`${day}T16:20`, location.timeZone));
    }

    function improvise(at: Date): void {
      const [id, member] = [newId(), chance.oneOf(location.staff)];
      const reaction = reactionFor(0.4 + chance.share() * 0.6);
      const common = { business_id: businessId, status: "delivered", reaction };
      played.moment.push({
        ...common,
        id,
        spot_id: null,
        spot_version: null,
        member_id: member,
        location_id: location.id,
        visit_id: null,
        where_exactly: "",
        customer: "",
        due_at: at,
        improvised: true,
        description: chance.oneOf(scenario.improvised),
        delivered_at: at,
      });
      played.moment_step.push({
        ...common,
        id: newId(),
        moment_id: id,
        at,
        by_member_id: member,
        reason: "",
        note: "",
      });
    }

    function playVisit(day: string, known: Regular | null = null): void {
      const at = instantAt(
        `${day}T${String(9 + chance.below(9)).padStart(2, "0")}:${String(chance.below(60)).padStart(2, "0")}`,
        location.timeZone,
      );
      const visitId = newId();
      const isNew = isAgain && known === null && chance.happens(again.known);
      const regular = isNew ? { hash: newId(), had: scenario.spots.map(() => 0) } : known;
      const ofCustomer = { customer_hash: regular?.hash ?? null };
      played.visit.push({
        business_id: businessId,
        id: visitId,
        location_id: location.id,
        started_at: at,
        ...ofCustomer,
      });
      const got = scenario.spots.map((spot, index) => {
        if (!chance.happens(habits.planned)) return false;
        return playMoment(at, visitId, index, spot.truth.delivery);
      });
      if (regular)
        for (const [index, isGot] of got.entries()) if (isGot) regular.had[index] = (regular.had[index] ?? 0) + 1;
      if (chance.happens(habits.answers)) {
        const late = chance.happens(habits.late) ? 1 + chance.below(5) : 0;
        const answeredAt = new Date(at.getTime() + late * 86_400_000 + (30 + chance.below(90)) * 60_000);
        const visit = { at, id: chance.happens(tied) ? visitId : null, had: regular?.had ?? [] };
        if (answeredAt < now) playAnswer(answeredAt, visit, got);
      }
      if (regular && chance.happens(again.returns)) comeAgain(day, regular);
    }

    /** A visit 1 to 27 days later, if that is over. */
    function comeAgain(day: string, regular: Regular): void {
      const next = Temporal.PlainDate.from(day).add({ days: 1 + chance.below(27) });
      if (Temporal.PlainDate.compare(next, today) < 0) playVisit(next.toString(), regular);
    }

    function pressureFor(got: readonly boolean[]): number {
      return chance.happens(got[0] ? again.pressed : again.pressedOtherwise)
        ? 4 + chance.below(2)
        : 1 + chance.below(3);
    }

    function playMoment(dueAt: Date, visitId: string, spot: number, delivery: number): boolean {
      const id = newId();
      const memberId = chance.oneOf(location.staff);
      const isDeclined = chance.happens(habits.declined);
      const isDelivered = !isDeclined && chance.happens(delivery);
      const status = isDeclined ? "declined" : isDelivered ? "delivered" : "missed";
      const reaction = isDelivered ? reactionFor(chance.share()) : null;
      const common = { business_id: businessId, moment_id: id };
      played.moment.push({
        business_id: businessId,
        id,
        spot_id: cast.spotIds[spot],
        spot_version: versionAt(spot, dueAt),
        member_id: memberId,
        location_id: location.id,
        visit_id: visitId,
        where_exactly: "",
        customer: "",
        due_at: dueAt,
        status,
        improvised: false,
        description: "",
        reaction,
        delivered_at: isDelivered ? dueAt : null,
      });
      played.moment_step.push({
        ...common,
        id: newId(),
        status: "offered",
        at: new Date(dueAt.getTime() - 3_600_000),
        by_member_id: null,
        reason: "",
        reaction: null,
        note: "",
      });
      played.moment_step.push({
        ...common,
        id: newId(),
        status,
        at: isDeclined ? new Date(dueAt.getTime() - 1_800_000) : dueAt,
        by_member_id: status === "missed" ? null : memberId,
        reason: isDeclined ? chance.oneOf(declines[scenario.locale]) : "",
        reaction,
        note: "",
      });
      return isDelivered;
    }

    function playAnswer(
      at: Date,
      visit: { at: Date; id: string | null; had: readonly number[] },
      got: readonly boolean[],
    ): void {
      const id = newId();
      const recall = scenario.spots.map(({ truth }, index) => {
        if (!got[index]) return truth.recallOtherwise;
        const rate = isFirst(index, visit.at) ? scenario.bettered.recall : truth.recall;
        return freshTruth({ ...truth, recall: rate }, Math.min(3, visit.had[index] ?? 1));
      });
      const recalled = recall.map((rate) => chance.happens(rate));
      const tells = chance.happens(habits.told);
      const phrases = tells
        ? scenario.spots.flatMap(({ told }, index) => (recalled[index] ? [{ index, text: chance.oneOf(told) }] : []))
        : [];
      const text = phrases.map((phrase) => phrase.text).join(". ") || (tells ? chance.oneOf(scenario.otherwise) : "");
      const { promoters, passives } = scenario.scores;
      const score = chance.share();
      const recommend =
        score < promoters ? 9 + chance.below(2) : score < promoters + passives ? 7 + chance.below(2) : chance.below(7);
      const channelId =
        visit.id === null && played.response.length % 3 === 0 ? location.stageChannelId : location.channelId;
      const form = visit.id === null ? null : cast.form;
      const key = `${seed} ${played.response.length}`;
      const versions = recall.map((_, index) => versionAt(index, visit.id !== null && got[index] ? visit.at : at));
      played.given.push({ id, key, at, channelId, locationId: location.id, got, recall, versions });
      played.response.push({
        business_id: businessId,
        id,
        channel_id: channelId,
        location_id: location.id,
        visit_id: visit.id,
        answered_at: at,
        locale: scenario.locale,
        recall_text: text,
        recommend,
        comment: "",
        contact: null,
        form_id: form?.id ?? null,
        form_version: 1,
        pressured: form?.asksPressure ? pressureFor(got) : null,
        answers: form?.felt(id, (planned) => feltBy(chanceFor(key, "feels"), planned)) ?? null,
      });
      if (chance.happens(habits.thanks))
        played.kudos.push({
          business_id: businessId,
          id: newId(),
          response_id: id,
          member_id: chance.oneOf(location.staff),
          words: "",
          given_at: at,
        });
      if (text === "") return;
      played.coding.push({ business_id: businessId, response_id: id, matcher_version: "simulated", coded_at: at });
      let from = 0;
      for (const phrase of phrases) {
        const isDoubtful = now.getTime() - at.getTime() < 5 * 86_400_000 && chance.happens(habits.doubtful * 4);
        const wasDoubtful = !isDoubtful && chance.happens(habits.doubtful);
        const mentionId = newId();
        if (wasDoubtful)
          played.mention_decision.push({
            business_id: businessId,
            id: newId(),
            mention_id: mentionId,
            verdict: "confirmed",
            spot_id: null,
            by_member_id: chance.oneOf(cast.managers),
            at: new Date(at.getTime() + 20 * 3_600_000),
          });
        played.mention.push({
          business_id: businessId,
          id: mentionId,
          response_id: id,
          spot_id: cast.spotIds[phrase.index],
          spot_version: versions[phrase.index],
          source: "unaided",
          status: isDoubtful ? "doubtful" : "counted",
          confidence: isDoubtful || wasDoubtful ? 0.6 : 0.95,
          span_start: from,
          span_end: from + phrase.text.length,
          created_at: at,
        });
        from += phrase.text.length + 2;
      }
    }
  }
  return played;
}
