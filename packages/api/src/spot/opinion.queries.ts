import type { Id } from "@spots/domain/kernel/ids";
import { JudgedWords, judgedWordsOf, Question } from "@spots/domain/spot/opinion";
import { type QuestionStanding, Questions, saysTheSameWords, standingOfQuestion } from "@spots/domain/spot/question";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { getSpot } from "./spot.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;
type Judged = JudgedWords & { readonly id: Id; readonly authorId: Id | null };

/** Whether at most one member may judge spots. Then the author's own judgement counts. */
async function isAloneIn({ db, tenant }: Reader): Promise<boolean> {
  const judges = await db.member.count({
    where: { businessId: tenant.businessId, leftAt: null, role: { in: ["owner", "manager"] } },
  });
  return judges <= 1;
}

/** The opinions about some spots, newest first, each with whether it is about the current words. */
async function listOpinions({ db, tenant }: Reader, spots: readonly Judged[]) {
  const rows = await db.spotOpinion.findMany({
    where: { businessId: tenant.businessId, spotId: { in: spots.map(({ id }) => id) } },
    include: { by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, spotId, question, isYes, reason, words, byMemberId, by, at }) => {
    const spot = spots.find((each) => each.id === spotId);
    return {
      id,
      spotId,
      question: Question.parse(question),
      isYes,
      reason,
      memberId: byMemberId,
      by: by.name,
      at,
      isCurrent: spot !== undefined && saysTheSameWords(JudgedWords.parse(words), spot),
    };
  });
}

/** The standing of each question for each of some spots. */
export async function standingsOf(
  ctx: Reader,
  spots: readonly Judged[],
): Promise<ReadonlyMap<Id, Readonly<Record<Question, QuestionStanding>>>> {
  const opinions = await listOpinions(ctx, spots);
  const isAlone = await isAloneIn(ctx);
  return new Map(
    spots.map(({ id, authorId }) => {
      const said = opinions.filter(({ spotId, isCurrent }) => spotId === id && isCurrent);
      const standing = (question: Question) => standingOfQuestion(question, said, { authorId, isAlone });
      return [
        id,
        {
          aboveOrdinary: standing("aboveOrdinary"),
          recallable: standing("recallable"),
          tellable: standing("tellable"),
        },
      ];
    }),
  );
}

/**
 * The opinions of a spot: the standing of each question, the answers with member, time and reason,
 * the author of the words, and whether anybody else may judge them.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readOpinions({ ctx, input }: Call<ReadSpot>) {
  const { db, member } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const opinions = await listOpinions(ctx, [spot]);
  const standings = (await standingsOf(ctx, [spot])).get(spot.id);
  const author =
    spot.authorId === null
      ? null
      : await db.member.findUnique({
          where: tenantKey(ctx, spot.authorId),
          select: { name: true },
        });
  return {
    words: judgedWordsOf(spot),
    author: author?.name ?? null,
    isMine: spot.authorId === member.id,
    isAlone: await isAloneIn(ctx),
    questions: Questions.map((question) => ({
      question,
      standing: standings?.[question] ?? "open",
      opinions: opinions
        .filter((each) => each.question === question)
        .map(({ memberId: _, spotId: __, ...each }) => each),
    })),
  };
}
