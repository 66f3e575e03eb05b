import { newLinkToken } from "@spots/db/link-secret";
import { nothing } from "@spots/db/reports/json-read";
import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import { type DigestContent, digestOf, digestWeek, hasContent } from "@spots/domain/insight/digest";
import { pickLocale } from "@spots/domain/kernel/locales";
import { queueMail } from "../mail/mail.commands";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { readKeyFigures } from "./pulse.queries";
import { readStageFigures } from "./shape.queries";

/** Where the links of a digest lead. */
export type DigestCall = JobCall & { readonly address: string };

/** The members whose digests one transaction makes. */
const batch = 20;
/** The journeys whose stages a digest compares. */
const mostJourneys = 20;

/** The businesses in which somebody's digest is due. Suspended ones are left out. */
export async function listBusinessesAwaitingDigests({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<{ id: string }[]>`
    select id::text from businesses_awaiting_digests(${now()}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}

/** The owners and managers with an account who want a digest and have none of this week. */
async function listReaders(db: TenantClient, businessId: string, week: Date) {
  const members = await db.member.findMany({
    where: {
      businessId,
      role: { not: "staff" },
      userId: { not: null },
      leftAt: null,
      digestOffAt: null,
      digests: { none: { week } },
    },
    select: {
      id: true,
      name: true,
      role: true,
      locations: { select: { locationId: true } },
      user: { select: { email: true, locale: true } },
    },
    orderBy: { id: "asc" },
    take: batch,
  });
  return members.flatMap(({ locations, user, ...member }) =>
    user ? [{ member: { ...member, locationIds: locations.map(({ locationId }) => locationId) }, ...user }] : [],
  );
}

type Reader = { readonly db: TenantClient; readonly tenant: Tenant; readonly now: () => Date };

/** What the digest of this member tells: the figures that they may see, as on their pages. */
async function readContent(reader: Reader, member: ActingMember): Promise<DigestContent> {
  const ctx = { ...reader, member };
  const known = await readKeyFigures(ctx, nothing);
  const figures = [];
  for (const { id, version } of known.journeys.slice(0, mostJourneys))
    if (version > 0) figures.push(...(await readStageFigures(ctx, id)).stages);
  return digestOf(known, figures);
}

/**
 * Makes the digests of a business that are due, each with its mail, for at most `batch` members.
 * Two processes make none twice: an advisory lock of the business is held until the commit, and a
 * digest's key is the member and the week. A digest without content is stored and not mailed.
 * @returns the number of digests made
 */
export async function makeDigests(call: DigestCall, businessId: string): Promise<number> {
  const { database, now, newId, address } = call;
  const tenant = await workerTenant(database, businessId);
  const monday = tenant && digestWeek(now(), tenant.timeZone);
  // A job may begin long after it was given, when the business has been suspended.
  if (!tenant || !monday || !(await listBusinessesAwaitingDigests(call)).includes(businessId)) return 0;
  const week = new Date(monday);
  return inTransaction(database, tenant, async ({ db }) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('digests'), hashtext(${businessId}))`;
    const readers = await listReaders(db, businessId, week);
    const contents = new Map<string, DigestContent>();
    for (const { member, email, locale } of readers) {
      const seen = locationsSeenBy(member);
      const key = seen === null ? "all" : [...seen].sort().join();
      const content = contents.get(key) ?? (await readContent({ db, tenant, now }, member));
      contents.set(key, content);
      const isMailed = hasContent(content);
      const { token, hash } = await newLinkToken(db, businessId);
      await db.digest.create({
        data: {
          businessId,
          memberId: member.id,
          week,
          madeAt: now(),
          ...(isMailed ? { content, offTokenHash: hash } : {}),
        },
      });
      if (!isMailed) continue;
      await queueMail(db, {
        id: newId(),
        businessId,
        to: email,
        locale: pickLocale(locale ?? tenant.locale, "en"),
        endAddress: `${address}/api/digest/end/${token}`,
        letter: {
          kind: "digest",
          values: { business: tenant.name, name: member.name },
          content,
          timeZone: tenant.timeZone,
          link: `${address}/${tenant.slug}/digest/${monday}`,
          endLink: `${address}/digest-end/${token}`,
        },
      });
    }
    return readers.length;
  });
}
