import type { Database } from "@spots/db/database";
import { businessCodeIn, hashOfSecret } from "@spots/db/link-secret";
import { DigestContent, type ReadDigest } from "@spots/domain/insight/digest";
import { notFound } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locales";
import { digestTexts } from "@spots/mail/digest";
import { z } from "zod";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * The caller's own digest of a week, in the words of its mail, with its next step.
 * @throws NOT_FOUND when there is none
 */
export async function readDigest({ ctx, input }: Call<ReadDigest>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const digest = await db.digest.findUnique({
    where: { businessId_memberId_week: { businessId, memberId: member.id, week: new Date(input.week) } },
    select: { content: true, member: { select: { user: { select: { locale: true } } } } },
  });
  const content = DigestContent.safeParse(digest?.content).data;
  if (!digest || !content) throw notFound();
  const locale = pickLocale(digest.member.user?.locale ?? tenant.locale, "en");
  const { parts, subject, lead } = digestTexts(content, { business: tenant.name, timeZone: tenant.timeZone, locale });
  return { subject, lead, parts, next: content.next };
}

/** Whether the caller gets the digest. */
export async function readDigestSetting({ ctx }: Pick<Call, "ctx">) {
  const { digestOffAt } = await ctx.db.member.findUniqueOrThrow({
    where: tenantKey(ctx, ctx.member.id),
    select: { digestOffAt: true },
  });
  return { isOn: digestOffAt === null };
}

const Found = z.array(z.object({ slug: z.string(), name: z.string(), is_off: z.boolean() }));

/**
 * The business of a link that ends digests, for its reader without an account; null: no such link.
 */
export async function findDigestOfToken(database: Database, token: string) {
  const rows = await database.prisma.$queryRaw`
    select * from digest_of_token(${businessCodeIn(token)}, ${hashOfSecret(token)})`;
  const found = Found.parse(rows)[0];
  return found ? { business: found.name, isOff: found.is_off } : null;
}
