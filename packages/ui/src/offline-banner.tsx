"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";

type OfflineBannerProps = {
  /** What still works and what is kept safe, calmly. */
  text: string;
  /** Whatever the browser believes: for a server that cannot be reached. */
  forced?: boolean | undefined;
};

/** Says calmly that the network is away; nothing while it is there. */
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
