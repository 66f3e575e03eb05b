import { newChannelTokens } from "@spots/db/link-secret";
import { wordingVersion } from "@spots/domain/consent/purposes";
import type { Id } from "@spots/domain/kernel/ids";
import { type Locale, pickLocale } from "@spots/domain/kernel/locales";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";

type Ctx = Pick<Call["ctx"], "db" | "tenant" | "now" | "newId">;

/** An answer that a list or a program brings. */
export type OutsideAnswer = {
  readonly id: Id;
  readonly channelId: Id;
  readonly locationId: Id;
  readonly visitId: Id | null;
  readonly answeredAt: Date;
  readonly locale: Locale;
  readonly recallText: string;
  readonly recommend: number | null;
  readonly comment: string;
  /** Stored with the consent to a reply. */
  readonly contact: string | null;
};

/** How the channels without a page are called until somebody reads them in another language. */
const names: Readonly<Record<"import" | "api", Readonly<Record<Locale, string>>>> = {
  import: { en: "Imported answers", de: "Importierte Antworten" },
  api: { en: "Answers from programs", de: "Antworten aus Programmen" },
};

/**
 * The channels of these locations for answers from elsewhere, made where there is none. They have
 * no page: they are closed from the start, and cannot be opened.
 */
export async function outsideChannels(
  ctx: Ctx,
  kind: "import" | "api",
  locationIds: readonly Id[],
): Promise<ReadonlyMap<Id, Id>> {
  const { db, tenant, now, newId } = ctx;
  const { businessId } = tenant;
  const wanted = [...new Set(locationIds)];
  await lockBusiness(ctx, "channels");
  const there = await db.channel.findMany({
    where: { businessId, kind, locationId: { in: wanted } },
    select: { id: true, locationId: true },
  });
  const missing = wanted.filter((id) => !there.some(({ locationId }) => locationId === id));
  const tokens = await newChannelTokens(db, businessId, missing.length);
  const at = now();
  const name = names[kind][pickLocale(tenant.locale, "en")];
  const made = missing.map((locationId, nth) => ({ id: newId(), locationId, token: tokens[nth] ?? "" }));
  await db.channel.createMany({
    data: made.map((each) => ({ businessId, ...each, name, kind, createdAt: at, closedAt: at })),
  });
  return new Map([...there, ...made].map(({ id, locationId }) => [locationId, id]));
}

/** Stores answers from elsewhere. Returns the ids that were not stored before. */
export async function storeOutsideAnswers(
  { db, now }: Ctx,
  answers: readonly OutsideAnswer[],
  importId: Id | null,
): Promise<ReadonlySet<Id>> {
  if (answers.length === 0) return new Set();
  const rows = JSON.stringify(answers.map((answer) => ({ ...answer, consentVersion: wordingVersion.reply })));
  const stored = await db.$queryRaw<{ id: Id }[]>`
    select store_answers_of_others as id
    from store_answers_of_others(${rows}::jsonb, ${now()}::timestamptz, ${importId}::uuid)`;
  return new Set(stored.map(({ id }) => id));
}
