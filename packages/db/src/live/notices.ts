import pg from "pg";

/** Listens to some of Postgres's channels on one connection, and makes it anew when it breaks. */
export type Notices = { close(): Promise<void> };

/**
 * @param heard called for each note, and once with an empty payload for each channel after every (re)connect, since notes may have been missed
 */
export function listenTo(
  url: string,
  channels: readonly string[],
  heard: (channel: string, payload: string) => void,
): Notices {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    if (closed || client) return;
    const fresh = new pg.Client({
      connectionString: url,
      options: "-c role=spots_app",
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client = fresh;
    const lost = () => {
      if (client !== fresh) return;
      client = null;
      fresh.end().catch(() => undefined);
      if (!closed) retry = setTimeout(() => void connect(), 1000);
    };
    fresh.on("error", lost);
    fresh.on("end", lost);
    fresh.on("notification", ({ channel, payload }) => heard(channel, payload ?? ""));
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
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
      await client?.end();
    },
  };
}
