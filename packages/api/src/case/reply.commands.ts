import type { ReplyToCase } from "@spots/domain/case/case";
import { DomainError } from "@spots/domain/kernel/errors";
import { localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { consentLinkOf } from "../consent/consent.queries";
import { queueMail } from "../mail/mail.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { hasComplained } from "./bounce.queries";
import { lockOpenCase } from "./case.commands";
import { quoteOf } from "./case-mail.commands";
import { dueTimes, rulesOf } from "./case-rule.queries";

/** The most mails to the customer of one case within a day. */
const mostADay = 10;

/**
 * Writes a mail to the customer of a case, in the language of the answer; the worker sends it after
 * the commit. The case then waits for the customer and is due anew.
 * @throws CONFLICT when the customer left no address or reports our mails as spam, or the case is closed
 */
export async function replyToCase({ ctx, input }: Call<ReplyToCase>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const found = await lockOpenCase(ctx, input.caseId);
  const there = await db.caseReply.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const { response } = found;
  if (response?.contact == null) throw new DomainError("CONFLICT", "noContact");
  if (await hasComplained(ctx, response.contact)) throw new DomainError("CONFLICT", "addressComplained");
  const { contact, locale: answered, answeredAt } = response;
  const at = ctx.now();
  const since = new Date(at.getTime() - 86_400_000);
  if ((await db.caseReply.count({ where: { businessId, caseId: found.id, at: { gt: since } } })) >= mostADay)
    throw new DomainError("TOO_MANY_REQUESTS", "tooManyReplies", { values: { most: mostADay } });
  const rules = await rulesOf(ctx);
  const locale = pickLocale(answered, pickLocale(tenant.locale, "en"));
  const { timeZone } = found.location;
  const day = new Intl.DateTimeFormat(localeThere(locale, timeZone), { dateStyle: "long", timeZone }).format(
    answeredAt,
  );
  await db.caseReply.create({
    data: { businessId, id: input.id, caseId: found.id, memberId: member.id, text: input.text, at },
  });
  await queueMail(db, {
    id: input.id,
    businessId,
    to: contact,
    locale,
    sender: { name: tenant.name, replyTo: rules.replyTo === "" ? null : rules.replyTo },
    letter: {
      kind: "caseReply",
      values: {
        business: tenant.name,
        words: input.text,
        day,
        quote: quoteOf(response),
        answers: rules.replyTo === "" ? "no" : "yes",
      },
      link: null,
      consents: await consentLinkOf(ctx, response.id),
    },
  });
  const anew = dueTimes(rules, found.location, at);
  await db.serviceCase.update({
    where: tenantKey(ctx, found.id),
    data: { status: "waiting", ...(anew.dueAt > found.dueAt ? { ...anew, remindedAt: null, escalatedAt: null } : {}) },
  });
  record(ctx, {
    type: "case.replied",
    subjectId: found.id,
    before: { status: found.status },
    after: { status: "waiting", locationId: found.locationId },
  });
  return { id: input.id };
}
