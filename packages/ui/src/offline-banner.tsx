"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";

type OfflineBannerProps = {
  /** What still works offline, and which changes are stored on the device. */
  text: string;
  /** Shown while there is a network: for a server that is unreachable. */
  unreachableText?: string | undefined;
};

/** A banner that is shown while the network, or the server, is unavailable. */
export function OfflineBanner({ text, unreachableText }: OfflineBannerProps) {
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const shown = online ? unreachableText : text;
  return (
    <div role="status" className="empty:hidden">
      {shown && (
        <p className="flex items-center justify-center gap-2 bg-paper-3 px-4 py-2 text-small font-medium text-ink">
          <Icon name="offline" size={16} />
          {shown}
        </p>
      )}
    </div>
  );
}

function watchNetwork(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
