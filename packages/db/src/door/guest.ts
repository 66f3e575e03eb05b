import type pg from "pg";
import { z } from "zod";

const GuestRow = z
  .object({
    business_id: z.string(),
    business_name: z.string(),
    locale: z.string(),
    accent: z.string().nullable(),
    channel_id: z.string(),
    location_id: z.string(),
    location_name: z.string(),
    closed: z.boolean(),
    suspended: z.boolean(),
    names: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .transform((row) => ({
    businessId: row.business_id,
    business: row.business_name,
    locale: row.locale,
    /** `#rrggbb`, as the business chose it; null: the house's own. */
    accent: row.accent,
    channelId: row.channel_id,
    locationId: row.location_id,
    location: row.location_name,
    /** Closed by the business, or with its location. */
    isClosed: row.closed,
    /** Closed by the platform, for now. */
    isSuspended: row.suspended,
    /** Whom "who made your day?" lists. */
    names: row.names,
  }));

/** What a customer may know of the business whose channel this is: the proof that they may answer it. */
export type Guest = Readonly<z.output<typeof GuestRow>>;

/**
 * Finds whose channel a token opens, and remembers it for a moment: the same page is asked for again and again.
 * @param rememberedMs how long a closed channel may still look open
 */
export function guestBook(pool: pg.Pool, rememberedMs: number): (token: string) => Promise<Guest | null> {
  const remembered = new Map<string, { readonly guest: Promise<Guest | null>; readonly until: number }>();

  async function find(token: string): Promise<Guest | null> {
    const { rows } = await pool.query({ name: "guest", text: "select * from guest_of_channel($1)", values: [token] });
    return z.array(GuestRow).parse(rows)[0] ?? null;
  }

  return (token) => {
    const there = remembered.get(token);
    if (there && there.until > performance.now()) return there.guest;
    if (remembered.size >= 10_000) remembered.clear();
    const guest = find(token);
    remembered.set(token, { guest, until: performance.now() + rememberedMs });
    guest.catch(() => remembered.delete(token));
    return guest;
  };
}
