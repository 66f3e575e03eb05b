import type { AskAgain } from "@spots/domain/case/case";
import { DomainError } from "@spots/domain/kernel/errors";
import { localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { consentLinkOf } from "../consent/consent.queries";
import { queueMail } from "../mail/mail.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { doesAddressBounce, hasComplained } from "./bounce.queries";
import { lockCase } from "./case.commands";
import { rulesOf } from "./case-rule.queries";

/**
 * Asks the customer of a closed case how it is now, by a mail with a personal link. The link holds
 * the id that the second answer gets, so that it belongs to the case. A customer is asked once.
 * @throws CONFLICT while the case is open, without an address of the customer that takes mails, or
 * when no form is open
 */
export async function askAgain({ ctx, input }: Call<AskAgain>) {
  const { db, tenant, addresses } = ctx;
  const { businessId } = tenant;
  const found = await lockCase(ctx, input.caseId);
  if (found.askedAt !== null) return { id: found.id };
  if (found.status !== "closed") throw new DomainError("CONFLICT", "caseOpen");
  const { response } = found;
  if (response?.contact == null) throw new DomainError("CONFLICT", "noContact");
  if (await hasComplained(ctx, response.contact)) throw new DomainError("CONFLICT", "addressComplained");
  if (await doesAddressBounce(ctx, found)) throw new DomainError("CONFLICT", "addressBounces");
  const channels = await db.channel.findMany({
    where: { businessId, locationId: found.locationId, closedAt: null, location: { archivedAt: null } },
    select: { id: true, token: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const channel = channels.find(({ id }) => id === response.channelId) ?? channels[0];
  if (!channel) throw new DomainError("CONFLICT", "noOpenForm");
  const secondResponseId = ctx.newId();
  const at = ctx.now();
  await db.serviceCase.update({ where: tenantKey(ctx, found.id), data: { askedAt: at, secondResponseId } });
  const locale = pickLocale(response.locale, pickLocale(tenant.locale, "en"));
  const { timeZone } = found.location;
  const day = new Intl.DateTimeFormat(localeThere(locale, timeZone), { dateStyle: "long", timeZone }).format(
    response.answeredAt,
  );
  const { replyTo } = await rulesOf(ctx);
  await queueMail(db, {
    // Asked once, so that a report of a failed delivery names the case.
    id: found.id,
    businessId,
    to: response.contact,
    locale,
    sender: { name: tenant.name, replyTo: replyTo === "" ? null : replyTo },
    letter: {
      kind: "caseAskAgain",
      values: { business: tenant.name, day },
      link: `${addresses.feedback}/f/${channel.token}?again=${secondResponseId}&lang=${locale}`,
      consents: await consentLinkOf(ctx, response.id),
    },
  });
  record(ctx, { type: "case.asked", subjectId: found.id, after: { locationId: found.locationId } });
  return { id: found.id };
}
