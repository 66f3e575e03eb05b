/**
 * The messages between the tabs of one person in one business. `seen` is the id of the last event
 * that the sending tab has received.
 */
type Message<Event> =
  | { readonly kind: "event"; readonly id: string; readonly event: Event | null }
  | { readonly kind: "hello" }
  | { readonly kind: "seen"; readonly id: string };

export type Shared<Event> = {
  /**
   * The name of the lock and the channel: a person's id in a business, and the business. Tabs of
   * another person or business do not receive the messages.
   */
  readonly key: string;
  /** The id of the last event that the page's data includes. Ids are increasing integers. */
  readonly seen: string;
  /**
   * Opens the stream with the events after `seen`.
   * @returns a function that closes it
   */
  readonly open: (seen: string, onData: (id: string, event: Event | null) => void, onEnd: () => void) => () => void;
  readonly onEvent: (event: Event) => void;
  /** Called when events were missed, so any data on the page may be out of date. */
  readonly onGap: () => void;
};

/** Milliseconds between the server's end of a stream and the next connection attempt. */
const againMs = 30_000;

/**
 * Subscribes to events over one connection per browser. Of the visible tabs, one holds a Web Lock
 * and the stream, and forwards the events over a BroadcastChannel. A hidden tab releases both, and
 * the next holder continues after the last event that it has received. Without Web Locks (on a page
 * that is not served over TLS) each visible tab opens a stream of its own.
 * @returns a function that ends the subscription
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

  /** Holds the stream until the tab is hidden or the server ends the stream. */
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
      // Tabs that received fewer events from the previous holder detect the gap.
      tell({ kind: "seen", id: seen });
      signal.addEventListener("abort", end);
    });
  const enter = () => {
    if (leaving) return;
    leaving = new AbortController();
    const { signal } = leaving;
    if (navigator.locks) {
      tell({ kind: "hello" });
      navigator.locks.request(key, { signal }, () => lead(signal)).catch(() => undefined); // the tab was hidden before it got the lock
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
