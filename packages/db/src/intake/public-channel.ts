import { FormContent } from "@spots/domain/form/form";
import type { OnChannel, Thankable } from "@spots/domain/form/thankable";
import { GermanAddress } from "@spots/domain/kernel/locale";
import { nameLabels } from "@spots/domain/people/name-labels";
import { Logo } from "@spots/domain/platform/logo";
import type pg from "pg";
import { z } from "zod";
import { inBatches } from "./batches";
import type { PublicForm } from "./form-versions";

const ChannelRow = z.object({
  token: z.string(),
  business_id: z.string(),
  business_name: z.string(),
  locale: z.string(),
  german_address: GermanAddress,
  time_zone: z.string(),
  accent: z.string().nullable(),
  logo: Logo.nullable(),
  channel_id: z.string(),
  location_id: z.string(),
  location_name: z.string(),
  closed: z.boolean(),
  suspended: z.boolean(),
  has_place: z.boolean(),
  names: z.array(z.object({ id: z.string(), name: z.string(), owner: z.boolean() })),
  roles: z.array(z.object({ name: z.string(), owner: z.boolean() })),
  form: z.object({ id: z.string(), number: z.number(), content: z.unknown() }).nullable(),
});

/** What a customer's page shows of the channel's business. */
export type PublicChannel = OnChannel & {
  readonly businessId: string;
  readonly business: string;
  readonly locale: string;
  readonly germanAddress: GermanAddress;
  /** The time zone of the location. */
  readonly timeZone: string;
  readonly accent: string | null;
  /** The logo of its pages; null: none. */
  readonly logo: Logo | null;
  readonly channelId: string;
  readonly locationId: string;
  readonly location: string;
  /** Whether the business closed the channel or its location. */
  readonly isClosed: boolean;
  /** Whether the platform has suspended the business. */
  readonly isSuspended: boolean;
  /**
   * Whether it hangs at a table, a chair or in a room: its answers are of the visit that goes on
   * there.
   */
  readonly hasPlace: boolean;
  /** The newest version of the form that it asks; null: the standard form. */
  readonly form: PublicForm | null;
};

/**
 * The most channels of one statement. Where each is of a business with the most members, they take
 * half a second: the statement limit refuses no other business's channel that is read with them.
 */
const mostTogether = 10;
/** The most versions of forms held in memory. */
const mostVersions = 1000;

/**
 * Reads the channel with a token; null when there is none. Tokens that are asked for at once are
 * read in one statement; a channel that cannot be parsed refuses no other. A version of a form
 * never changes, so it is parsed once, and channels share it.
 */
export function channelReader(pool: pg.Pool) {
  const versions = new Map<string, PublicForm>();
  const formOf = ({ business_id, form }: z.infer<typeof ChannelRow>): PublicForm | null => {
    if (form === null) return null;
    const { id, number, content } = form;
    const key = `${business_id}/${id}/${number}`;
    const version = versions.get(key) ?? { id, number, content: FormContent.parse(content) };
    if (versions.size >= mostVersions) versions.clear();
    versions.set(key, version);
    return version;
  };
  const parsed = (found: unknown): PublicChannel | Error => {
    try {
      const row = ChannelRow.parse(found);
      return channelFrom(row, formOf(row));
    } catch (cause) {
      return new Error("a channel cannot be parsed", { cause });
    }
  };
  const asked =
    "select given.token as token, c.* from unnest($1::text[]) as given (token) cross join lateral public_channel(given.token) c";
  return inBatches<string, PublicChannel | null>(
    async (tokens) => {
      const { rows } = await pool.query<{ token: string }>(asked, [[...new Set(tokens)]]);
      const found = new Map(rows.map((row) => [row.token, parsed(row)]));
      return tokens.map((token) => found.get(token) ?? null);
    },
    { most: mostTogether, atOnce: 2, crowd: 20, patienceMs: 100, mostWaiting: 5000 },
  );
}

function channelFrom(row: z.infer<typeof ChannelRow>, form: PublicForm | null): PublicChannel {
  const {
    business_id: businessId,
    business_name: business,
    locale,
    german_address: germanAddress,
    time_zone: timeZone,
    accent,
    logo,
    channel_id: channelId,
    location_id: locationId,
    location_name: location,
  } = row;
  const thankable = (withOwner: boolean): Thankable => {
    const isListed = ({ owner }: { readonly owner: boolean }) => withOwner || !owner;
    return {
      names: nameLabels(row.names.filter(isListed)),
      roles: row.roles.filter(isListed).map(({ name }) => name),
    };
  };
  return {
    businessId,
    business,
    locale,
    germanAddress,
    timeZone,
    accent,
    logo,
    channelId,
    locationId,
    location,
    ...thankable(false),
    withOwner: thankable(true),
    form,
    isClosed: row.closed,
    isSuspended: row.suspended,
    hasPlace: row.has_place,
  };
}
