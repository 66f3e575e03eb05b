import { asTenant } from "@spots/db/tenancy/as-tenant";
import { type ShareReader, shareReaderOf } from "@spots/db/tenancy/tenant";
import { type SharedView, SharePart, ShareToken, sharedView, stateOfShare } from "@spots/domain/sharing/share";
import { findLastVersion } from "../journey/design.queries";
import { readWall, type Story } from "../recognition/wall.queries";
import type { RequestContext } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<RequestContext, "database" | "now">;

/**
 * The share of a link's token. Null when there is none, when it has expired or was revoked, when
 * its journey is archived, or when its business is suspended. The caller must check the share's
 * password before it shows anything of the business.
 */
export async function findShareReader({ database, now }: Reader, token: string): Promise<ShareReader | null> {
  if (!ShareToken.safeParse(token).success) return null;
  const reader = await shareReaderOf(database, token);
  if (!reader || reader.isSuspended || stateOfShare(reader.share, now()) !== "open") return null;
  const { journeyId } = reader.share;
  if (journeyId === null) return reader;
  const journey = await asTenant(database, reader.tenant, (db) =>
    db.journey.findUnique({ where: tenantKey(reader, journeyId) }),
  );
  return journey && journey.archivedAt === null ? reader : null;
}

/**
 * What a reader of a share sees. `view` is null when the journey is not published; `wall` holds the
 * stories when the share is of the wall.
 */
export type Shared = {
  readonly business: string;
  readonly timeZone: string;
  readonly until: Date;
  readonly view: SharedView | null;
  readonly wall: readonly Story[] | null;
};

/** The chosen parts of the last published version, and no other parts. */
export async function readShared(
  { database }: Pick<Reader, "database">,
  { tenant, share }: ShareReader,
): Promise<Shared> {
  const { name: business, timeZone } = tenant;
  const { journeyId } = share;
  if (journeyId === null) {
    const wall = await asTenant(database, tenant, (db) => readWall({ db, tenant }));
    return { business, timeZone, until: share.expiresAt, view: null, wall };
  }
  const parts = SharePart.options.filter((part) => share.parts.includes(part));
  const view = await asTenant(database, tenant, async (db) => {
    const version = await findLastVersion({ db, tenant }, journeyId);
    if (!version) return null;
    const journey = await db.journey.findUniqueOrThrow({
      where: tenantKey({ tenant }, journeyId),
      select: { persona: { select: { name: true, hopes: true, worries: true, clues: true } } },
    });
    return sharedView(version.content, journey.persona, parts);
  });
  return { business, timeZone, until: share.expiresAt, view, wall: null };
}
