import type { TestDatabase } from "./database";
import { newId } from "./ids";

type AnswerFacts = {
  businessId: string;
  locationId: string;
  at: Date;
  visitId?: string;
  /** Default: a channel of its own. */
  channelId?: string;
  /** Empty: no recall text. */
  recallText?: string;
  comment?: string;
  recommend?: number;
  /** "I felt pressured", 1 to 5, in the first version of a form that asks it; none unless given. */
  pressure?: { formId: string; felt: number };
  locale?: string;
  /** Null: not coded yet. */
  mentions: readonly SaidMention[] | null;
};

type SaidMention = {
  readonly spotId: string;
  readonly status: "counted" | "doubtful" | "dismissed";
  readonly version?: number;
  /** Whether it is in the recall text, the default, or in the comment. */
  readonly question?: "recall" | "comment";
};

/** Creates an answer as it is after coding. Returns its id. */
export async function anAnswer(db: TestDatabase, facts: AnswerFacts) {
  const {
    businessId,
    locationId,
    at,
    visitId,
    recallText = "They did something for me.",
    comment = "",
    recommend = 9,
    pressure = null,
    locale = "en",
  } = facts;
  const id = newId();
  const channelId = facts.channelId ?? newId();
  if (facts.channelId === undefined)
    await db.channel.create({ data: { businessId, id: channelId, token: channelId, name: "At the door", locationId } });
  await db.response.create({
    data: {
      businessId,
      id,
      channelId,
      locationId,
      visitId: visitId ?? null,
      answeredAt: at,
      locale,
      recallText,
      comment,
      recommend,
      ...(pressure === null ? {} : { formId: pressure.formId, formVersion: 1, pressured: pressure.felt }),
    },
  });
  if (facts.mentions === null) return id;
  await db.coding.create({ data: { businessId, responseId: id, matcherVersion: "hand", codedAt: at } });
  for (const { spotId, status, version = 1, question = "recall" } of facts.mentions)
    await db.mention.create({
      data: {
        businessId,
        id: newId(),
        responseId: id,
        question,
        spotId,
        spotVersion: version,
        status,
        confidence: status === "doubtful" ? 0.6 : 0.95,
        createdAt: at,
      },
    });
  return id;
}

type VisitFacts = {
  businessId: string;
  locationId: string;
  memberId: string;
  at: Date;
  spot: { id: string };
  version?: number;
};

/** Creates a visit on which a spot was delivered. Returns the visit's id. */
export async function aVisit(
  db: TestDatabase,
  { businessId, locationId, memberId, at, spot, version = 1 }: VisitFacts,
) {
  const id = newId();
  await db.visit.create({ data: { businessId, id, locationId, startedAt: at } });
  await db.moment.create({
    data: {
      businessId,
      id: newId(),
      spotId: spot.id,
      spotVersion: version,
      memberId,
      locationId,
      visitId: id,
      dueAt: at,
      deliveredAt: at,
      status: "delivered",
    },
  });
  return id;
}

type DecisionFacts = {
  businessId: string;
  locationId: string;
  spotId: string;
  memberId: string;
  at: Date;
  /** Default: dismissed. */
  verdict?: "dismissed" | "confirmed";
  recallText?: string;
};

/** Creates an answer whose one mention a member decided about. Returns the ids of all three. */
export async function aDecision(db: TestDatabase, facts: DecisionFacts) {
  const { businessId, locationId, spotId, memberId, at, verdict = "dismissed", recallText } = facts;
  const status = verdict === "confirmed" ? "counted" : "dismissed";
  const said = recallText === undefined ? {} : { recallText };
  const responseId = await anAnswer(db, { businessId, locationId, at, ...said, mentions: [{ spotId, status }] });
  const mention = await db.mention.findFirstOrThrow({ where: { businessId, responseId } });
  const decision = await db.mentionDecision.create({
    data: { businessId, id: newId(), mentionId: mention.id, verdict, byMemberId: memberId, at },
  });
  return { responseId, mentionId: mention.id, decisionId: decision.id };
}
