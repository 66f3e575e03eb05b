"use client";

import { Toaster as SonnerToaster, toast } from "sonner";
import { Button } from "./button";
import { StatusShape, type Tone } from "./status";

/**
 * Where toasts appear; once, in the app's layout. `label` names the region for those who listen.
 */
export function Toaster({ label }: { label: string }) {
  return (
    <SonnerToaster
      containerAriaLabel={label}
      position="bottom-center"
      gap={10}
      offset={24}
      mobileOffset={{ bottom: 88 }}
      visibleToasts={4}
    />
  );
}

type Toast = {
  tone?: Tone | undefined;
  title: string;
  detail?: string | undefined;
  /** Mostly "Undo". A toast with one stays twice as long. */
  action?: { label: string; onAction: () => void } | undefined;
  /** It stays until somebody swipes it away. */
  lasting?: boolean | undefined;
};

/** Says what was done, and lets it be undone. */
export function showToast({ tone = "good", title, detail, action, lasting = false }: Toast): void {
  toast.custom(
    (id) => (
      <div className="flex w-[min(22.25rem,calc(100vw-2rem))] items-center gap-3 rounded-card border border-line bg-paper px-4 py-3 font-sans text-base text-ink shadow-high">
        <StatusShape tone={tone} />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{title}</p>
          {detail && <p className="text-small text-ink-2">{detail}</p>}
        </div>
        {action && (
          <Button
            size="small"
            onClick={() => {
              action.onAction();
              toast.dismiss(id);
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
    ),
    { duration: lasting ? Number.POSITIVE_INFINITY : action ? 10_000 : 5_000 },
  );
}
