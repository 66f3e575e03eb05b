"use client";

import { useEffect } from "react";
import { Toaster as SonnerToaster, toast } from "sonner";
import { Button } from "./button";
import { StatusShape } from "./status";
import type { Toast } from "./toast.content";

type Props = { label: string; onReady: (show: (toast: Toast) => void) => void };

/** The region of the toasts. It calls `onReady` when it can show toasts. */
export default function ToastRegion({ label, onReady }: Props) {
  // Sonner's own effect, which subscribes to toasts, has run before this one.
  useEffect(() => onReady(show), [onReady]);
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

function show({ tone = "good", title, detail, action, lasting = false }: Toast): void {
  const usual = lasting ? Number.POSITIVE_INFINITY : action ? 10_000 : 5_000;
  // Sonner holds a toast under the pointer only. One whose button has the focus stays as well, and
  // has its whole time again afterwards.
  const hold = (id: number | string, duration: number) => {
    if (toast.getToasts().some((each) => each.id === id)) toast.custom(content, { id, duration });
  };
  const content = (id: number | string) => (
    <div className="pointer-events-auto flex w-[min(22.25rem,calc(100vw-2rem))] items-center gap-3 rounded-card border border-line bg-paper px-4 py-3 font-sans text-base text-ink shadow-high">
      <StatusShape tone={tone} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {detail && <p className="text-small text-ink-2">{detail}</p>}
      </div>
      {action && (
        <Button
          size="small"
          onFocus={() => hold(id, Number.POSITIVE_INFINITY)}
          onBlur={() => hold(id, usual)}
          onClick={() => {
            action.onAction();
            toast.dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
  toast.custom(content, { duration: usual });
}
