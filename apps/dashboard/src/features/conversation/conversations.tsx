"use client";

import type { Subject } from "@spots/domain/conversation/thread";
import { Button } from "@spots/ui/button";
import { later, useFirstUse, useLater } from "@spots/ui/later";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactElement, useEffect, useEffectEvent, useState } from "react";
import { useTRPC } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { useUnloaded } from "@/forms/use-unloaded";

const browser = later(() => import("./conversation-browser").then((module) => module.ConversationBrowser));

type About = {
  business: string;
  journeyId: string;
  /**
   * The thing that the conversations are about; without it, the whole journey and everything on it.
   */
  subject?: (Subject & { name: string }) | undefined;
};
type Props = About & {
  /**
   * The trigger of the sheet. Without it, it is a button with the number of open conversations, or
   * none when the caller controls `open`.
   */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/**
 * The conversations of a journey or of one thing on it, in a sheet: the list, one conversation, or
 * a form for a new one.
 */
export function Conversations({ business, journeyId, subject, trigger, open, onOpenChange }: Props) {
  const say = useTranslations("conversation");
  const [held, setHeld] = useState(false);
  useFirstUse(browser.load);
  const change = (next: boolean) => {
    setHeld(next);
    onOpenChange?.(next);
  };
  const opener =
    trigger ??
    (open === undefined ? <CountedButton business={business} journeyId={journeyId} subject={subject} /> : undefined);
  return (
    <Sheet
      trigger={opener}
      open={open ?? held}
      onOpenChange={change}
      title={say("list.title")}
      description={subject ? say("list.about", { name: subject.name }) : say("list.aboutAll")}
      closeLabel={say("close")}
    >
      <LaterBrowser business={business} journeyId={journeyId} subject={subject} onUnloaded={() => change(false)} />
    </Sheet>
  );
}

/** Mounted while the sheet is open, so that it starts with the list each time. */
function LaterBrowser({ onUnloaded, ...about }: About & { onUnloaded: () => void }) {
  const { loaded: ConversationBrowser, load } = useLater(browser);
  const say = useTranslations("conversation.list");
  const unloaded = useUnloaded();
  const begin = useEffectEvent(async () => {
    if ((await load()) !== null) return;
    onUnloaded();
    unloaded();
  });
  useEffect(() => void begin(), []);
  if (ConversationBrowser) return <ConversationBrowser {...about} />;
  return (
    <SkeletonGroup label={say("title")}>
      <SkeletonRows count={3} />
    </SkeletonGroup>
  );
}

function CountedButton({ business, journeyId, subject, ...trigger }: About) {
  const trpc = useTRPC();
  const say = useTranslations("conversation.list");
  const { data } = useQuery(trpc.thread.subjects.queryOptions({ business, journeyId }));
  const counts = data?.open.filter(({ subjectId }) => subject === undefined || subjectId === subject.id) ?? [];
  return (
    <Button {...trigger} size="small" icon="feedback">
      {say("trigger", { count: counts.reduce((sum, { count }) => sum + count, 0) })}
    </Button>
  );
}
