import pg from "pg";
import { beginAs } from "../connection/role";
import { bounded } from "../connection/role-pool";

/** Listens to Postgres channels on one connection, and reconnects when it breaks. */
export type Notices = { close(): Promise<void> };

const beatMs = 15_000;
const answerMs = 5000;

/**
 * @param heard called for each notification, and once with an empty payload for each channel after
 * every (re)connect, since notifications may have been missed
 */
export function listenTo(
  url: string,
  channels: readonly string[],
  heard: (channel: string, payload: string) => void,
): Notices {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let beat: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    if (closed || client) return;
    const fresh = new pg.Client({
      connectionString: url,
      application_name: "spots-live",
      query_timeout: answerMs,
      ...bounded,
    });
    client = fresh;
    const lost = () => {
      if (client !== fresh) return;
      client = null;
      clearInterval(beat);
      fresh.end().catch(() => undefined);
      if (!closed) retry = setTimeout(() => void connect(), 1000);
    };
    fresh.on("error", lost);
    fresh.on("end", lost);
    fresh.on("notification", ({ channel, payload }) => heard(channel, payload ?? ""));
    try {
      await fresh.connect();
      await fresh.query(beginAs("spots_app"));
      for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      await fresh.query("commit");
      // A connection can die without an error, so it is checked regularly.
      beat = setInterval(() => void fresh.query("select 1").catch(lost), beatMs).unref();
      for (const channel of channels) heard(channel, "");
    } catch {
      lost();
    }
  };

  void connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      clearInterval(beat);
      await client?.end();
    },
  };
}
