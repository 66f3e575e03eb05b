import { listenTo, type Notices } from "./notices";

export type Announcements = {
  /** Calls `heard` for each commit of this business until the returned function is called. */
  follow(businessId: string, heard: () => void): () => void;
  close(): Promise<void>;
};

/**
 * Notifies the followers of a business through one LISTEN connection of the process, which the
 * first follower opens. After a reconnect, every follower is notified once: missed events are in
 * the table, and followers read on from the last number they know.
 */
export function openAnnouncements(url: string): Announcements {
  const followers = new Map<string, Set<() => void>>();
  let notices: Notices | null = null;

  const wake = (businessId: string) => {
    for (const heard of followers.get(businessId) ?? []) heard();
  };
  const hear = (_channel: string, payload: string) => {
    if (payload !== "") wake(payload);
    else for (const businessId of followers.keys()) wake(businessId);
  };

  return {
    follow(businessId, heard) {
      const there = followers.get(businessId) ?? new Set();
      followers.set(businessId, there.add(heard));
      notices ??= listenTo(url, ["spots_event"], hear);
      return () => {
        there.delete(heard);
        if (there.size === 0) followers.delete(businessId);
      };
    },
    close: async () => notices?.close(),
  };
}
