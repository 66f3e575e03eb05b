import { answersTo } from "@spots/db/reports/answers-to";
import { answersToQuestions, answersToQuestionsAbout } from "@spots/db/reports/answers-to-questions";
import { FormContent } from "@spots/domain/form/form";
import type { Question } from "@spots/domain/form/question";
import { leftOpen } from "@spots/domain/form/slots";
import { intensityMeasure, peakAndEnd, stageQuestion } from "@spots/domain/insight/intensity";
import { measuredKinds } from "@spots/domain/insight/measured-kinds";
import { figuresOver } from "@spots/domain/insight/measures";
import { byQuestion, chosenFigures, measuredFigures } from "@spots/domain/insight/question-figures";
import type { ListAnswersTo, ReadQuestions } from "@spots/domain/insight/results";
import type { Locale } from "@spots/domain/kernel/locale";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { byPosition } from "@spots/domain/kernel/position";
import { maskingOf } from "../feedback/masking.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { listSpots } from "./results.queries";
import { resultsScope } from "./results-scope.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;
type WithOptions = Extract<Question, { options: unknown }>;

/** The most versions of forms whose questions are read. */
const mostVersions = 500;

/**
 * The questions with options that customers were asked, each as the newest version words it, with
 * its form.
 */
async function questionsAsked({ db, tenant }: Reader) {
  const versions = await db.formVersion.findMany({
    where: { businessId: tenant.businessId },
    select: { content: true, form: { select: { id: true, name: true } } },
    orderBy: [{ publishedAt: "desc" }, { formId: "asc" }, { number: "desc" }],
    take: mostVersions,
  });
  const found = new Map<string, WithOptions & { form: { id: string; name: string } }>();
  for (const { content, form } of versions)
    for (const question of FormContent.parse(content).questions)
      if ((question.kind === "choice" || question.kind === "choices") && !found.has(question.id))
        found.set(question.id, { ...question, form });
  return found;
}

const told = (text: Readonly<Record<Locale, string>>, language: Locale): string =>
  leftOpen(text[language] || Object.values(text).find(Boolean) || "");

/** The stages of the journeys in their order, with their planned feelings. */
async function stagesOf({ db, tenant }: Reader) {
  const journeys = await db.journey.findMany({
    where: { businessId: tenant.businessId, archivedAt: null },
    select: {
      ...{ id: true, name: true },
      stages: { select: { id: true, name: true, feeling: true, position: true } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return journeys.map(({ stages, ...journey }) => ({
    ...journey,
    stages: stages.toSorted(byPosition).map(({ id, name, feeling }) => ({ id, name, feeling })),
  }));
}

/**
 * What customers answered to the questions of the business's forms over a period: satisfaction,
 * effort, felt pressure and felt interest, and the shares of each question with options, with n and
 * interval, or withheld (`selector`); with a spot, of the answers that mention it. Journey and
 * persona of the filter choose spots, not answers.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readQuestions({ ctx, input }: Call<ReadQuestions>) {
  const { spotId } = input;
  if (spotId !== null) await getSpot(ctx, spotId);
  const { asked: all, report } = await resultsScope(ctx, input);
  const asked = spotId === null ? all : { ...all, group: { ...all.group, mentions: true as const } };
  const counted =
    spotId === null ? await answersToQuestions(ctx.db, report) : await answersToQuestionsAbout(ctx.db, report, spotId);
  const rows = byQuestion(counted);
  const own = await questionsAsked(ctx);
  return {
    days: asked.days,
    /** The spots of which the answers can be shown apart. */
    spots: (await listSpots(ctx, input)).map(({ id, name }) => ({ id, name })),
    measured: measuredKinds.flatMap((kind) => {
      const figures = measuredFigures(rows.get(kind), kind, asked);
      return figures === null ? [] : [{ kind, ...figures }];
    }),
    journeys: (await stagesOf(ctx)).flatMap(({ stages, ...journey }) => {
      const felt = stages.flatMap((stage) => {
        const answers = rows.get(stageQuestion(stage.id));
        const figure = figuresOver(answers ?? [], asked.group, asked.minimumN, intensityMeasure)(asked.days);
        return [{ ...stage, isAsked: answers !== undefined, ...figure }];
      });
      return felt.some(({ isAsked }) => isAsked) ? [{ ...journey, stages: felt, ...peakAndEnd(felt) }] : [];
    }),
    own: [...own.values()].flatMap(({ id, kind, text, options, form }) => {
      const answers = rows.get(id);
      if (answers === undefined) return [];
      const worded = options.map((option) => ({ id: option.id, words: told(option.text, ctx.language) }));
      return [{ id, kind, form, words: told(text, ctx.language), options: chosenFigures(answers, worded, asked) }];
    }),
  };
}

/**
 * The answers that the figures of a question count over a period, newest first: also those that a
 * figure leaves out, because the reader may read each answer. An unknown question has none.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listAnswersTo({ ctx, input }: Call<ListAnswersTo>) {
  const { db, tenant } = ctx;
  const { asked, report } = await resultsScope(ctx, input);
  const { locationIds, channelIds } = asked.group;
  const { question, values, spotId } = input;
  if (spotId !== null) await getSpot(ctx, spotId);
  const page = { ...report, ...asked.days, question, values, spotId, locationIds, channelIds };
  const ids = await answersTo(db, { ...page, before: readCursor(input.cursor), limit: input.limit + 1 });
  const found = await db.response.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] } },
    select: {
      ...{ id: true, answeredAt: true, locale: true, recallText: true, recommend: true, comment: true },
      pressured: true,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { name: true } },
    },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
  });
  const mask = await maskingOf(
    ctx,
    found.flatMap(({ recallText, comment }) => [recallText, comment]),
  );
  const answers = found.map((answer) => ({
    ...answer,
    recallText: mask(answer.recallText),
    comment: mask(answer.comment),
    mention: null,
    isInComment: false,
  }));
  const title = (await questionsAsked(ctx)).get(question);
  const stage = (await stagesOf(ctx)).flatMap(({ stages }) => stages).find(({ id }) => stageQuestion(id) === question);
  return {
    days: asked.days,
    words: title ? told(title.text, ctx.language) : (stage?.name ?? ""),
    ...pageFrom(answers, input.limit, ({ answeredAt, id }) => ({ at: answeredAt, id })),
  };
}
