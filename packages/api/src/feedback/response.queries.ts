import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListChoices, ReadResponse } from "@spots/domain/feedback/list-responses";
import { textOf } from "@spots/domain/feedback/mention";
import { ownAnswersOf } from "@spots/domain/form/own-answers";
import { notFound } from "@spots/domain/kernel/errors";
import { type PageOf, pageFrom, readCursor } from "@spots/domain/kernel/page";
import { consentColumns } from "../consent/consent.queries";
import { ownColumns } from "../form/form.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { maskingOf } from "./masking.queries";
import { listChoices } from "./met.queries";

/**
 * One answer with the thanked members and all mentions, including dismissed ones, each with its
 * standing decision. `choices` are the spots that the answer can mention, and `likeliest` the one
 * that a text without mentions means most likely. The words are masked; `response.reveal` gives
 * them whole.
 * @throws NOT_FOUND for an unknown answer, or one of a location that the member does not see
 */
export async function readResponse({ ctx, input }: Call<ReadResponse>) {
  const found = await ctx.db.response.findUnique({
    where: tenantKey(ctx, input.responseId),
    select: {
      id: true,
      answeredAt: true,
      locale: true,
      recallText: true,
      recommend: true,
      comment: true,
      contact: true,
      ...ownColumns,
      ...consentColumns,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { name: true, kind: true, spot: { select: { name: true } } } },
      case: { select: { id: true, status: true } },
      visitId: true,
      locationId: true,
      mentions: {
        where: { source: "unaided" },
        select: {
          id: true,
          question: true,
          status: true,
          spanStart: true,
          spanEnd: true,
          spot: { select: { id: true, name: true } },
          decisions: { where: { supersededBy: null }, select: { id: true, by: { select: { name: true } } } },
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
      coding: { select: { suggestion: { select: { spotId: true, dismissedAt: true } } } },
      kudos: {
        where: { removedAt: null },
        select: {
          id: true,
          words: true,
          decision: true,
          member: { select: { id: true, name: true } },
          decidedBy: { select: { name: true } },
          tiedBy: { select: { name: true } },
        },
      },
    },
  });
  if (!found || !mayActAt(ctx.member, found.locationId)) throw notFound();
  const { visitId: _visit, locationId: _location, mentions, kudos, coding, ...rest } = found;
  const { satisfaction, effort, pressured, genuine, answers, form, ...answer } = rest;
  const own = ownAnswersOf({ satisfaction, effort, pressured, genuine, answers, form }, ctx.language);
  const texts = [answer.recallText, answer.comment, ...[...kudos, ...own].map(({ words }) => words)];
  const mask = await maskingOf(ctx, texts);
  const suggestion = coding?.suggestion;
  return {
    ...answer,
    likeliest: suggestion?.dismissedAt === null ? suggestion.spotId : null,
    recallText: mask(answer.recallText),
    comment: mask(answer.comment),
    kudos: kudos.map((each) => ({ ...each, words: mask(each.words) })),
    own: own.map((each) => ({ ...each, words: mask(each.words) })),
    isMasked: texts.some((text) => mask(text) !== text),
    mentions: mentions.map(({ decisions: [decision], ...mention }) => ({ ...mention, decision: decision ?? null })),
    choices: ((await listChoices(ctx, [found])).get(found.id) ?? []).map(({ id, name }) => ({ id, name })),
  };
}

/**
 * The spots that some answers can mention and do not yet, and those that they mention, each with
 * the number of these answers. Answers without a text to the question have none.
 * @throws NOT_FOUND for an unknown answer, or one of a location that the member does not see
 */
export async function listSpotsOfAnswers({ ctx, input }: Call<ListChoices>) {
  const ids = [...new Set(input.responseIds)];
  const { businessId } = ctx.tenant;
  const answers = await ctx.db.response.findMany({
    where: { businessId, id: { in: ids } },
    select: {
      id: true,
      locationId: true,
      visitId: true,
      answeredAt: true,
      recallText: true,
      comment: true,
      mentions: {
        where: { source: "unaided", question: input.question, status: { not: "dismissed" } },
        select: { status: true, spot: { select: { id: true, name: true } } },
      },
    },
  });
  if (answers.length < ids.length || answers.some(({ locationId }) => !mayActAt(ctx.member, locationId)))
    throw notFound();
  const said = answers.filter((answer) => textOf(answer, input.question) !== "");
  const choices = await listChoices(ctx, said);
  const missing = said.flatMap(({ id, mentions }) =>
    (choices.get(id) ?? []).filter(
      (choice) => !mentions.some(({ spot, status }) => spot.id === choice.id && status === "counted"),
    ),
  );
  return {
    missing: countSpots(missing),
    mentioned: countSpots(answers.flatMap(({ mentions }) => mentions.map(({ spot }) => spot))),
    withComment: answers.filter(({ comment }) => comment !== "").length,
  };
}

function countSpots(spots: readonly { readonly id: string; readonly name: string }[]) {
  const byId = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of spots) byId.set(id, { id, name, count: (byId.get(id)?.count ?? 0) + 1 });
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/**
 * The mentions in recall texts that wait to be checked, oldest first, each with the spots that its
 * answer can mention instead, and their total number.
 */
export async function listDoubtful({ ctx, input }: Call<PageOf>) {
  const { db } = ctx;
  const after = readCursor(input.cursor);
  const { businessId } = ctx.tenant;
  const seen = locationsSeenBy(ctx.member);
  const response = seen === null ? {} : { locationId: { in: [...seen] } };
  const waiting = { businessId, question: "recall", status: "doubtful", response } as const;
  const later =
    after === null ? {} : { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] };
  const rows = await db.mention.findMany({
    where: { ...waiting, ...later },
    select: {
      id: true,
      createdAt: true,
      confidence: true,
      spanStart: true,
      spanEnd: true,
      spot: { select: { id: true, name: true, talkLine: true } },
      response: {
        select: {
          id: true,
          recallText: true,
          locale: true,
          answeredAt: true,
          visitId: true,
          locationId: true,
          location: { select: { name: true, timeZone: true } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  });
  const choices = await listChoices(
    ctx,
    rows.map((row) => row.response),
  );
  const mask = await maskingOf(
    ctx,
    rows.map((row) => row.response.recallText),
  );
  const withChoices = rows.map(({ response: { visitId: _visit, locationId: _location, ...answer }, ...row }) => ({
    ...row,
    response: { ...answer, recallText: mask(answer.recallText) },
    choices: (choices.get(answer.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
  const page = pageFrom(withChoices, input.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, waiting: await db.mention.count({ where: waiting }) };
}
