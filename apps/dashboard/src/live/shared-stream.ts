/**
 * What the tabs of one person and business tell each other. `seen` is the id of the last event that
 * a tab has heard of.
 */
type Message<Event> =
  | { readonly kind: "event"; readonly id: string; readonly event: Event | null }
  | { readonly kind: "hello" }
  | { readonly kind: "seen"; readonly id: string };

export type Shared<Event> = {
  /**
   * Whose events: a person's id in a business, and the business. Tabs of another person or business
   * never hear them.
   */
  readonly key: string;
  /**
   * The id of the last event that this page was made with. Ids are whole numbers that only grow.
   */
  readonly seen: string;
  /** Opens the one stream, from the event after `seen` on. @returns what closes it */
  readonly open: (seen: string, onData: (id: string, event: Event | null) => void, onEnd: () => void) => () => void;
  readonly onEvent: (event: Event) => void;
  /** Events were missed: everything on the page may be out of date. */
  readonly onGap: () => void;
};

/** How long after the server has ended a stream it is asked for again. */
const againMs = 30_000;

/**
 * Follows events over one connection of the whole browser. Of the tabs that are seen, one holds a
 * Web Lock and with it the stream, and tells the others over a BroadcastChannel; a hidden tab lets
 * go of both, and the next one goes on from the last event that it has heard of. A browser without
 * locks (a page that is not served over TLS) opens a stream in every tab that is seen.
 * @returns what ends it
 */
export function followShared<Event>({ key, seen: first, open, onEvent, onGap }: Shared<Event>): () => void {
  const channel = new BroadcastChannel(key);
  const tell = (message: Message<Event>) => channel.postMessage(message);
  let seen = first;
  let leaving: AbortController | null = null;
  let isLeading = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const isNews = (id: string) => BigInt(id) > BigInt(seen);
  const hear = (id: string, event: Event | null) => {
    if (!isNews(id)) return;
    seen = id;
    if (event) onEvent(event);
  };
  channel.onmessage = ({ data: message }: MessageEvent<Message<Event>>) => {
    if (message.kind === "event") hear(message.id, message.event);
    if (message.kind === "hello" && isLeading) tell({ kind: "seen", id: seen });
    if (message.kind === "seen" && isNews(message.id)) {
      seen = message.id;
      onGap();
    }
  };

  /** Holds the stream until the tab is left or the server ends it. */
  const lead = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      isLeading = true;
      let close = () => {};
      const end = () => {
        isLeading = false;
        close();
        resolve();
      };
      const endForNow = () => {
        end();
        again = setTimeout(() => {
          leaving = null;
          look();
        }, againMs);
      };
      close = open(
        seen,
        (id, event) => {
          hear(id, event);
          tell({ kind: "event", id, event });
        },
        endForNow,
      );
      // Whoever was told something else by an earlier leader catches up.
      tell({ kind: "seen", id: seen });
      signal.addEventListener("abort", end);
    });
  const enter = () => {
    if (leaving) return;
    leaving = new AbortController();
    const { signal } = leaving;
    if (navigator.locks) {
      tell({ kind: "hello" });
      navigator.locks.request(key, { signal }, () => lead(signal)).catch(() => undefined); // the tab was left first
    } else void lead(signal);
  };
  const leave = () => {
    clearTimeout(again);
    leaving?.abort();
    leaving = null;
  };
  const look = () => (document.visibilityState === "visible" ? enter() : leave());
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    leave();
    channel.close();
  };
}
