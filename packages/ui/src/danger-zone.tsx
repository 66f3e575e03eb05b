"use client";

import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  /** What the act does, and what stays. */
  explained: ReactNode;
  label: string;
  pending: boolean;
  onPress: () => void;
};

/** The act at the end of a sheet that takes away what the sheet is about. */
export function DangerZone({ explained, label, pending, onPress }: Props) {
  return (
    <div className="grid gap-2 border-line border-t pt-5">
      <p className="text-small text-ink-2">{explained}</p>
      <Button variant="danger" pending={pending} onClick={onPress}>
        {label}
      </Button>
    </div>
  );
}
