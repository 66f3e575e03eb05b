"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";

type OfflineBannerProps = {
  /** What still works offline, and which changes are stored on the device. */
  text: string;
  /** Shown whatever `navigator.onLine` says: for a server that is unreachable. */
  forced?: boolean | undefined;
};

/** A banner that is shown while the network is unavailable. */
export function OfflineBanner({ text, forced = false }: OfflineBannerProps) {
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const away = forced || !online;
  return (
    <div role="status" className="empty:hidden">
      {away && (
        <p className="flex items-center justify-center gap-2 bg-paper-3 px-4 py-2 text-small font-medium text-ink">
          <Icon name="offline" size={16} />
          {text}
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
