import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { ownAnswersOf } from "@spots/domain/form/own-answers";
import type { Estimate } from "@spots/domain/insight/estimate";
import type { ReadResults } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { ExportedRow } from "@spots/domain/list/write-rows";
import type { ColumnOf, ExportAnswers, ExportMoments } from "@spots/domain/transfer/export";
import { consentColumns } from "../consent/consent.queries";
import { maskingOf } from "../feedback/masking.queries";
import { inOrder, listAnswerIds } from "../feedback/response-list.queries";
import { ownColumns } from "../form/form.queries";
import { readSpotResults } from "../insight/results.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** A part of the exported answers of a list, with its filters and in its order. Words are masked. */
export async function exportAnswers({ ctx, input }: Call<ExportAnswers>) {
  const { ids, next } = await listAnswerIds(ctx, input);
  const found = await ctx.db.response.findMany({
    where: { businessId: ctx.tenant.businessId, id: { in: ids } },
    select: {
      id: true,
      answeredAt: true,
      locale: true,
      recallText: true,
      recommend: true,
      comment: true,
      contact: true,
      formId: true,
      formVersion: true,
      ...ownColumns,
      ...consentColumns,
      visitId: true,
      location: { select: { id: true, name: true, timeZone: true } },
      channel: { select: { id: true, name: true, spot: { select: { id: true, name: true } } } },
      coding: { select: { codedAt: true } },
      mentions: {
        where: { source: "unaided", question: "recall", status: { in: ["counted", "doubtful"] } },
        select: { status: true, spot: { select: { id: true, name: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
      kudos: {
        where: { removedAt: null },
        select: { words: true, member: { select: { name: true } } },
        orderBy: [{ givenAt: "asc" }, { id: "asc" }],
      },
    },
  });
  const rows = inOrder(ids, found);
  const own = new Map(
    rows.map((row) => [row.id, ownAnswersOf(row, ctx.language).filter((own) => own.words !== "" || "file" in own)]),
  );
  const ownOf = (id: string) => own.get(id) ?? [];
  const mask = await maskingOf(
    ctx,
    rows.flatMap(({ id, recallText, comment, kudos }) => [
      ...[recallText, comment],
      ...[...kudos, ...ownOf(id)].map(({ words }) => words),
    ]),
  );
  return {
    next,
    rows: rows.map((row): ExportedRow<ColumnOf<"answers">> => {
      const spots = (status: "counted" | "doubtful") =>
        row.mentions.filter((mention) => mention.status === status).map(({ spot }) => spot);
      return {
        answer_id: row.id,
        answered_at: row.answeredAt,
        answered_on: dayOf(row.answeredAt, row.location.timeZone),
        location_id: row.location.id,
        location: row.location.name,
        channel_id: row.channel.id,
        channel: row.channel.name,
        language: row.locale,
        recall_text: mask(row.recallText),
        recommend: row.recommend,
        comment: mask(row.comment),
        contact: row.contact,
        visit_id: row.visitId,
        mentioned_spots: spots("counted").map(({ name }) => name),
        mentioned_spot_ids: spots("counted").map(({ id }) => id),
        spots_to_check: spots("doubtful").map(({ name }) => name),
        spots_to_check_ids: spots("doubtful").map(({ id }) => id),
        coded_at: row.coding?.codedAt ?? null,
        thanked_members: row.kudos.flatMap(({ member }) => member?.name ?? []),
        thanks_words: row.kudos.flatMap(({ words }) => (words === "" ? [] : [mask(words)])),
        form_id: row.formId,
        form_version: row.formVersion,
        satisfaction: row.satisfaction,
        effort: row.effort,
        pressured: row.pressured,
        genuine: row.genuine,
        own_answers: ownOf(row.id).map((own) => `${own.question}: ${"file" in own ? own.file.id : mask(own.words)}`),
        consents: row.consents.flatMap(({ purpose, withdrawnAt }) => (withdrawnAt === null ? [purpose] : [])),
        channel_spot_id: row.channel.spot?.id ?? null,
        channel_spot: row.channel.spot?.name ?? null,
      };
    }),
  };
}

/** The locations whose rows an export holds; null is no limit. @throws NOT_FOUND */
export async function exportedLocations({ db, tenant, member }: Call["ctx"], locationId: string | null) {
  if (locationId === null) return locationsSeenBy(member);
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId) });
  if (!location || !mayActAt(member, location.id)) throw notFound();
  return [location.id];
}

/** A part of the exported moments in the order of their primary key, those offered last first. */
export async function exportMoments({ ctx, input }: Call<ExportMoments>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const seen = await exportedLocations(ctx, input.locationId);
  const before = readCursor(input.cursor);
  const rows = await db.moment.findMany({
    where: {
      businessId,
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
      ...(before && { id: { lt: before.id } }),
    },
    select: {
      id: true,
      dueAt: true,
      spotVersion: true,
      status: true,
      improvised: true,
      description: true,
      whereExactly: true,
      customer: true,
      reaction: true,
      deliveredAt: true,
      visitId: true,
      location: { select: { id: true, name: true, timeZone: true } },
      spot: { select: { id: true, name: true } },
      member: { select: { id: true, name: true } },
      steps: {
        where: { status: "declined" },
        select: { reason: true },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
    orderBy: { id: "desc" },
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ dueAt, id }) => ({ at: dueAt, id }));
  return {
    next: page.next,
    rows: page.rows.map(
      (row): ExportedRow<ColumnOf<"moments">> => ({
        moment_id: row.id,
        due_at: row.dueAt,
        due_on: dayOf(row.dueAt, row.location.timeZone),
        location_id: row.location.id,
        location: row.location.name,
        spot_id: row.spot?.id ?? null,
        spot: row.spot?.name ?? null,
        spot_version: row.spotVersion,
        member_id: row.member?.id ?? null,
        member: row.member?.name ?? null,
        status: row.status,
        spontaneous: row.improvised,
        description: row.description,
        where_exactly: row.whereExactly,
        customer: row.customer,
        reaction: row.reaction,
        delivered_at: row.deliveredAt,
        declined_reason: row.status === "declined" ? (row.steps[0]?.reason ?? null) : null,
        visit_id: row.visitId,
      }),
    ),
  };
}

/** The parts of a figure: its n, and value and interval, or how many answers it needs. */
const partsOf = (estimate: Estimate) =>
  estimate.kind === "shown"
    ? { n: estimate.n, value: estimate.value, low: estimate.low, high: estimate.high, needed: null }
    : { n: estimate.n, value: null, low: null, high: null, needed: estimate.needed };

/** The spots of Results, in their order, with the same filter and figures. */
export async function exportSpots({ ctx, input }: Call<ReadResults>) {
  const { spots, days, comparedDays } = await readSpotResults({ ctx, input });
  return {
    next: null,
    rows: spots.map((spot): ExportedRow<ColumnOf<"spots">> => {
      const [mention, compared, delivery, reactions] = [
        partsOf(spot.mention.estimate),
        partsOf(spot.comparedMention.estimate),
        partsOf(spot.delivery.estimate),
        partsOf(spot.reactions.estimate),
      ];
      const { estimate } = spot.mention;
      return {
        spot_id: spot.id,
        spot: spot.name,
        status: spot.status,
        stage_id: spot.stage.id,
        stage: spot.stage.name,
        journey_id: spot.stage.journey.id,
        journey: spot.stage.journey.name,
        version: spot.versions.at(-1)?.number ?? null,
        live_since: spot.versions[0]?.liveOn ?? null,
        from_day: days.from,
        until_day: days.until,
        mention_answers: mention.n,
        mention_share: mention.value,
        mention_low: mention.low,
        mention_high: mention.high,
        mention_to_check: estimate.kind === "shown" ? (estimate.waiting?.answers ?? 0) : null,
        mention_needed: mention.needed,
        compared_from_day: comparedDays.from,
        compared_until_day: comparedDays.until,
        compared_mention_answers: compared.n,
        compared_mention_share: compared.value,
        change: spot.change?.value ?? null,
        change_low: spot.change?.low ?? null,
        change_high: spot.change?.high ?? null,
        change_verdict: spot.change?.verdict ?? null,
        delivery_due: delivery.n,
        delivery_share: delivery.value,
        delivery_low: delivery.low,
        delivery_high: delivery.high,
        delivery_needed: delivery.needed,
        reactions: reactions.n,
        delighted_share: reactions.value,
        delighted_low: reactions.low,
        delighted_high: reactions.high,
        next_step: spot.next.kind,
      };
    }),
  };
}
