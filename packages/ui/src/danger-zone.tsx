"use client";

import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  /** What the action does, and what it does not delete. */
  explained: ReactNode;
  label: string;
  pending: boolean;
  onPress: () => void;
};

/** The destructive action at the end of a sheet. */
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
