import { onDevice } from "@spots/domain/delivery/on-device";
import { type Task, type TimedStep, taskTimeOf } from "@spots/domain/delivery/task-time";
import { useEffect, useRef } from "react";
import { clientAs } from "../api/client";
import { shownDay } from "../device/state";

/** Where this device notes that a member agreed to the timing of steps; signing out deletes it with the drafts. */
const keyOf = (memberId: string) => `${onDevice.drafts}task-times:${memberId}`;

/** Whether the member agreed on this device. */
export function hasAgreed(memberId: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(memberId)) === "yes";
  } catch {
    return false;
  }
}

export function agree(memberId: string, isAgreed: boolean): void {
  try {
    if (isAgreed) window.localStorage.setItem(keyOf(memberId), "yes");
    else window.localStorage.removeItem(keyOf(memberId));
  } catch {
    // Without storage nothing is timed.
  }
}

/**
 * Sends a timed step, once: one that does not arrive is not counted. Nothing is sent unless the
 * business allows it and the member agreed on this device.
 */
function send(step: TimedStep): void {
  const day = shownDay();
  if (!day?.mine.timesTasks || !hasAgreed(day.memberId)) return;
  void clientAs(day.memberId)
    .taskTime.record.mutate({ business: day.business, ...step })
    .catch(() => undefined);
}

/** Times a step from the opening of its sheet. The returned function ends it; closing the sheet drops it. */
export function useTaskTime(task: Task, isOpen: boolean): () => void {
  const running = useRef<{ began: number; taps: number } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    // The tap that opened the sheet is the first.
    const step = { began: performance.now(), taps: 1 };
    running.current = step;
    const tap = () => {
      step.taps += 1;
    };
    document.addEventListener("pointerdown", tap, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", tap, { capture: true });
      running.current = null;
    };
  }, [isOpen]);
  return () => {
    const step = running.current;
    if (step) send(taskTimeOf(task, performance.now() - step.began, step.taps));
  };
}
