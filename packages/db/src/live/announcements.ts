import { listenTo, type Notices } from "./notices";

export type Announcements = {
  /** Calls `heard` for each commit of this business until the returned function is called. */
  follow(businessId: string, heard: () => void): () => void;
  close(): Promise<void>;
};

type Listening = {
  /** Called for each commit of any business, and with an empty id when some may have been missed. */
  readonly onCommit?: ((businessId: string) => void) | undefined;
};

/**
 * Notifies the followers of a business through one LISTEN connection of the process, which the
 * first follower opens, or `onCommit`. After a reconnect, every follower is notified once: missed events are in
 * the table, and followers read on from the last number they know.
 */
export function openAnnouncements(url: string, { onCommit }: Listening = {}): Announcements {
  const followers = new Map<string, Set<() => void>>();
  const wake = (businessId: string) => {
    for (const heard of followers.get(businessId) ?? []) heard();
  };
  const hear = (_channel: string, payload: string) => {
    onCommit?.(payload);
    if (payload !== "") wake(payload);
    else for (const businessId of followers.keys()) wake(businessId);
  };

  let notices: Notices | null = onCommit ? listenTo(url, ["spots_event"], hear) : null;

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
