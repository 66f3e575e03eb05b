import { openRolePool } from "./connection/role-pool";

/** A mail as the worker sends it. */
export type QueuedMail = {
  readonly id: string;
  readonly businessId: string | null;
  readonly kind: string;
  /** The name beside the sender's address; null: the product's own. */
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly endAddress: string | null;
};
/** A mail that came back, or whose reader reported it as spam, and what the mail server said. */
export type BouncedMail = Pick<QueuedMail, "id" | "businessId" | "kind"> & {
  readonly said: string;
  readonly complained: boolean;
};
/** A key pair of the curve P-256, in base64url. */
export type PushKeyPair = { readonly publicKey: string; readonly privateKey: string };
export type RetryRequest = { readonly id: string; readonly queue: string; readonly data: object };

/**
 * What only the worker may do outside a business: read unsent mails, and store jobs that failed for
 * good. The app may write a mail and not read one.
 */
export type PostOffice = ReturnType<typeof openPostOffice>;

export function openPostOffice(url: string) {
  const pool = openRolePool(url, "spots_worker", { connections: 3 });
  return {
    /** The ids of unsent mails, and of those whose bounce is not noted yet, oldest first. */
    async listUnsent(limit = 500): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `(select id, queued_at from mail where sent_at is null and bounced_at is null order by queued_at limit $1)
         union all
         (select id, queued_at from mail where bounced_at is not null and bounce_noted_at is null order by queued_at limit $1)
         order by queued_at limit $1`,
        [limit],
      );
      return rows.map(({ id }) => id);
    },
    /** The mail; null when it was sent already. */
    async findUnsent(id: string): Promise<QueuedMail | null> {
      const { rows } = await pool.query<QueuedMail>(
        `select id, business_id as "businessId", kind, sender_name as "senderName", reply_to as "replyTo", "to", subject, text, html,
                end_address as "endAddress"
         from mail where id = $1 and sent_at is null and bounced_at is null`,
        [id],
      );
      return rows[0] ?? null;
    },
    /** A mail whose bounce or complaint is not noted yet. */
    async findBounced(id: string): Promise<BouncedMail | null> {
      const { rows } = await pool.query<BouncedMail>(
        `select id, business_id as "businessId", kind, coalesce(last_error, '') as said, complained_at is not null as complained
         from mail where id = $1 and bounced_at is not null and bounce_noted_at is null`,
        [id],
      );
      return rows[0] ?? null;
    },
    /** Whether the reader at this address reported a mail of the business as spam. */
    async hasComplained({ businessId, to }: Pick<QueuedMail, "businessId" | "to">): Promise<boolean> {
      const { rowCount } = await pool.query(
        'select from mail where business_id = $1 and lower("to") = lower($2) and complained_at is not null limit 1',
        [businessId, to],
      );
      return rowCount === 1;
    },
    /** Marks a mail that is not sent, because its reader reported another one as spam. */
    async markStopped(id: string): Promise<void> {
      await pool.query("update mail set complained_at = now(), bounced_at = now(), last_error = null where id = $1", [
        id,
      ]);
    },
    /** Why a mail that asks a customer is not sent any more; null when it is. */
    async whyNotAsked({ id, businessId }: Pick<QueuedMail, "id" | "businessId">): Promise<string | null> {
      const asked = "select why_asking_is_not_mailed($1, $2) as why";
      const { rows } = await pool.query<{ why: string | null }>(asked, [businessId, id]);
      return rows[0]?.why ?? null;
    },
    /** Marks a mail that is not sent, because its customer is not to be asked any more. */
    async markNotAsked(id: string, why: string): Promise<void> {
      await pool.query(
        "update mail set bounced_at = now(), bounce_noted_at = now(), last_error = $2 where id = $1 and sent_at is null",
        [id, `not sent: ${why}`],
      );
    },
    async markBounceNoted(id: string): Promise<void> {
      await pool.query("update mail set bounce_noted_at = now() where id = $1", [id]);
    },
    async markSent(id: string): Promise<void> {
      await pool.query("update mail set sent_at = now(), attempts = attempts + 1, last_error = null where id = $1", [
        id,
      ]);
    },
    async markFailed(id: string, error: string): Promise<void> {
      await pool.query("update mail set attempts = attempts + 1, last_error = $2 where id = $1", [
        id,
        error.slice(0, 1000),
      ]);
    },
    /** Marks a mail that the mail server refused for good, so that it is not sent again. */
    async markBounced(id: string, error: string): Promise<void> {
      await pool.query("update mail set attempts = attempts + 1, last_error = $2, bounced_at = now() where id = $1", [
        id,
        error.slice(0, 1000),
      ]);
    },
    /** Stores a job without retries left, once. */
    async setAside(letter: { id: string; queue: string; data: object; error: string }): Promise<void> {
      await pool.query(
        "insert into dead_letter (id, queue, data, error) values ($1, $2, $3, $4) on conflict do nothing",
        [letter.id, letter.queue, letter.data, letter.error.slice(0, 2000)],
      );
    },
    /** Jobs that an admin asked to retry. */
    async listRetryRequests(): Promise<readonly RetryRequest[]> {
      const { rows } = await pool.query<RetryRequest>(
        "select id, queue, data from dead_letter where retry_requested_at is not null and closed_at is null order by retry_requested_at limit 100",
      );
      return rows;
    },
    async closeDeadLetter(id: string): Promise<void> {
      await pool.query("update dead_letter set closed_at = now() where id = $1", [id]);
    },
    /** Deletes expired rate limit counts. */
    async forgetCounts(): Promise<void> {
      await pool.query("delete from throttle where expire < (extract(epoch from now()) * 1000)::bigint");
    },
    /** The key that signs pushes; null before it was made. */
    async findPushKey(): Promise<PushKeyPair | null> {
      const { rows } = await pool.query<PushKeyPair>(
        'select public_key as "publicKey", private_key as "privateKey" from push_key where id = 1',
      );
      return rows[0] ?? null;
    },
    /** Stores the key that signs pushes. Browsers that subscribed with another one must do so again. */
    async storePushKey({ publicKey, privateKey }: PushKeyPair): Promise<void> {
      await pool.query(
        `insert into push_key (id, public_key, private_key) values (1, $1, $2)
         on conflict (id) do update set public_key = $1, private_key = $2, made_at = now()
         where push_key.private_key <> $2`,
        [publicKey, privateKey],
      );
    },
    /**
     * Runs `work` while no other process does. Two processes that set up the same queues
     * concurrently would deadlock.
     */
    async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await client.query("select pg_advisory_xact_lock(hashtext('spots worker'))");
        const result = await work();
        await client.query("COMMIT");
        client.release();
        return result;
      } catch (error) {
        client.release(true); // closing the connection releases the lock
        throw error;
      }
    },
    close: () => pool.end(),
  };
}
