import { clientAs } from "../api/client";
import type { Day } from "./database";
import { openStored, readAgain } from "./open-day";
import { isShared } from "./shared-mark";
import { shownDay } from "./state";
import { refreshSteps, sendSteps, whenDecided } from "./steps";
import { hearTabs } from "./tabs";

/** The events after which the day is read again, by the first part of their type. */
const ofTheDay = new Set([
  "notification",
  "moment",
  "clue",
  "customerPromise",
  "gesture",
  "relay",
  "proposal",
  "briefing",
  "visit",
  "kudos",
  "response",
  "action",
  "location",
  "member",
  "spot",
  "business",
]);

/** Milliseconds within which several events cause one request. */
const togetherMs = 150;
/** Milliseconds between the server's end of a stream and the next connection. */
const againMs = 30_000;

let soon: ReturnType<typeof setTimeout> | undefined;

/** Reads the day again; calls within a short time cause one request. */
export function readSoon(): void {
  clearTimeout(soon);
  soon = setTimeout(() => void readAgain(), togetherMs);
}

/** Follows the events of the business while the page is visible. */
function followEvents(day: Day): () => void {
  let close: (() => void) | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  let seen = day.me.seenEvent;
  const end = () => {
    close?.();
    close = null;
    clearTimeout(later);
  };
  const open = () => {
    if (close || document.visibilityState !== "visible" || !navigator.onLine) return;
    const onEnd = () => {
      end();
      later = setTimeout(open, againMs);
    };
    const stream = clientAs(null).event.follow.subscribe(
      { business: day.business, lastEventId: seen },
      {
        onData: ({ id, data }) => {
          seen = id;
          if (data && ofTheDay.has(data.type.split(".")[0] ?? "")) readSoon();
        },
        onError: onEnd,
        onComplete: onEnd,
      },
    );
    close = () => stream.unsubscribe();
  };
  const look = () => (document.visibilityState === "visible" && navigator.onLine ? open() : end());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  open();
  return () => {
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", look);
    window.removeEventListener("offline", look);
    end();
  };
}

let stop: (() => void) | null = null;
let followed = "";

/** Follows the events of the shown member's business; those of another one before end. */
export function followDay(): void {
  const day = shownDay();
  const key = day ? `${day.owner.userId} ${day.business}` : "";
  if (key === followed) return;
  followed = key;
  stop?.();
  // A shared device has no stream: it looks at the server now and then.
  stop = day && !isShared() ? followEvents(day) : null;
}

/** Sends and reads whenever the network may be back, and when another tab has changed something. */
export function followDevice(): void {
  whenDecided(readSoon);
  const look = () => {
    // What is held is sent when the page is hidden.
    void sendSteps();
    if (document.visibilityState === "visible") readSoon();
  };
  window.addEventListener("online", look);
  document.addEventListener("visibilitychange", look);
  hearTabs((news) => {
    if (news === "forgotten") window.location.reload();
    else if (news === "steps") void refreshSteps();
    else void openStored();
  });
}
