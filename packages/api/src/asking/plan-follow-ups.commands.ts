import { randomInt } from "node:crypto";
import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { aidedList } from "@spots/domain/asking/aided-list";
import { decoysUnlike } from "@spots/domain/asking/decoy";
import { prepareMatcher } from "@spots/domain/feedback/matcher/matcher";
import { followUpLanguages } from "@spots/domain/form/follow-up-texts";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import { z } from "zod";
import { contactFor } from "../consent/consent.queries";
import { openReading } from "../feedback/reading.queries";
import { isSuspended } from "../notification/suspended.queries";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction } from "../writing/record";
import { addAskings } from "./ask.commands";
import { formsOfChannels } from "./asked-forms.queries";
import { askingRuleOf } from "./asking-rule.queries";
import { readKnownMoments, readPast, spotsMetBy } from "./follow-up.queries";

/** The number of follow-ups that one transaction plans. */
const batch = 50;
const draw = () => randomInt(2 ** 32) / 2 ** 32;

const Due = z.array(
  z.object({ responseId: z.string(), part: z.union([z.literal(1), z.literal(2)]), days: z.number() }),
);

const readDue = async (db: TenantClient, businessId: Id, now: Date) =>
  Due.parse(
    await db.$queryRaw`
      select response_id::text as "responseId", part, days
      from follow_ups_due(${businessId}::uuid, ${now}::timestamptz) limit ${batch}`,
  );

/**
 * Plans the follow-ups of a business that are due, each once: an asking with a link of its own, and
 * the list that it shows after the unaided questions. The worker's rule decides about it as about
 * every asking. The list holds what the customer can have met at their visit, retired spots too,
 * and one moment that never existed.
 * @returns the number of planned follow-ups
 */
export async function planFollowUps(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant || (await isSuspended(call, businessId))) return 0;
  const known = await inTransaction(database, tenant, async ({ db }) =>
    (await readDue(db, businessId, now())).length === 0 ? null : readKnownMoments({ db, tenant }),
  );
  if (known === null) return 0;
  // Outside the transaction, which has a time limit.
  prepareMatcher();
  const decoys = decoysUnlike(known);
  return inTransaction(database, tenant, async ({ db }) => {
    const ctx = { db, tenant, now, newId };
    await lockBusiness(ctx, "askings");
    const due = await readDue(db, businessId, now());
    if (due.length === 0) return 0;
    const { answers, zoneOf, earlierDecoys } = await readPast(
      ctx,
      due.map(({ responseId }) => responseId),
    );
    const { heardBy } = await openReading(db, businessId);
    const heard = await heardBy([...answers.values()]);
    const metBy = await spotsMetBy(ctx, [...answers.values()]);
    const channelIds = [...answers.values()].map(({ channelId }) => channelId);
    const formOf = await formsOfChannels(db, businessId, channelIds);
    const { expireDays } = await askingRuleOf(ctx);
    const planned = due.flatMap(({ responseId, part, days }) => {
      const answer = answers.get(responseId);
      const contact = answer ? contactFor(answer, "followUp") : null;
      if (!answer || contact === null) return [];
      // The list is in one of our languages, as spots and decoys are.
      const locale = pickLocale(answer.locale, pickLocale(tenant.locale, "en"));
      const isWritten = followUpLanguages(formOf(answer.channelId)).includes(answer.locale);
      const language = isWritten ? answer.locale : locale;
      const unused = decoys.filter(({ texts }) => !earlierDecoys.has(`${responseId} ${texts[locale]}`));
      const decoy = unused[Math.floor(draw() * unused.length)]?.texts[locale] ?? null;
      const lines = aidedList(metBy(answer, heard(answer).spots, locale), decoy, draw);
      return [{ id: newId(), answer, contact, language, part, days, lines }];
    });
    await addAskings(
      ctx,
      planned.map(({ id, answer, contact, language }) => ({
        ...{ id, contact, locale: language, visitId: null, reference: null, dueAt: now() },
        channel: { id: answer.channelId, locationId: answer.locationId },
        timeZone: zoneOf.get(answer.id) ?? null,
        purpose: "followUp",
        source: "followUp",
      })),
      expireDays,
    );
    await db.followUp.createMany({
      data: planned.map(({ id, answer, part, days }) => ({
        ...{ businessId, askingId: id, responseId: answer.id, part, days },
      })),
    });
    await db.followUpOption.createMany({
      data: planned.flatMap(({ id, lines }) =>
        lines.map(({ spot, text }, position) => ({
          ...{ businessId, askingId: id, position, text },
          ...{ spotId: spot?.spotId ?? null, spotVersion: spot?.version ?? null },
        })),
      ),
    });
    return planned.length;
  });
}
