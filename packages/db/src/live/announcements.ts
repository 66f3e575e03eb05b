import pg from "pg";

/** A commit of some business: the number of its last event. */
export type Announcement = { readonly businessId: string; readonly seq: bigint };

export type Announcements = {
  /** Calls `heard` for each commit of this business until the returned function is called. */
  follow(businessId: string, heard: () => void): () => void;
  close(): Promise<void>;
};

/**
 * One LISTEN connection for the whole process, fanned out to whoever follows a business. When the connection breaks it is made anew,
 * and every follower is woken once: what was announced meanwhile is in the table, and followers read on from the number they know.
 */
export function openAnnouncements(url: string): Announcements {
  const followers = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const wake = (businessId: string) => {
    for (const heard of followers.get(businessId) ?? []) heard();
  };
  const wakeAll = () => {
    for (const businessId of followers.keys()) wake(businessId);
  };

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
      if (!closed && followers.size > 0) retry = setTimeout(() => void connect(), 1000);
    };
    fresh.on("error", lost);
    fresh.on("end", lost);
    fresh.on("notification", ({ payload }) => wake(payload?.split(":")[0] ?? ""));
    try {
      await fresh.connect();
      await fresh.query("listen spots_event");
      wakeAll();
    } catch {
      lost();
    }
  };

  return {
    follow(businessId, heard) {
      const there = followers.get(businessId) ?? new Set();
      followers.set(businessId, there.add(heard));
      void connect();
      return () => {
        there.delete(heard);
        if (there.size === 0) followers.delete(businessId);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
