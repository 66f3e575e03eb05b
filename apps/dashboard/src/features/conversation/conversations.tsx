"use client";

import type { Subject } from "@spots/domain/conversation/thread";
import { Button } from "@spots/ui/button";
import { later, useLater } from "@spots/ui/later";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactElement, useState } from "react";
import { useTRPC } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { useUnloaded } from "@/forms/use-unloaded";
import { NewThread } from "./new-thread";
import { ThreadList } from "./thread-list";

const threadView = later(() => import("./thread-view").then((module) => module.ThreadView));

type Props = {
  business: string;
  journeyId: string;
  /**
   * The thing that the conversations are about; without it, the whole journey and everything on it.
   */
  subject?: (Subject & { name: string }) | undefined;
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
      <Rooms business={business} journeyId={journeyId} subject={subject} />
    </Sheet>
  );
}

/** Mounted while the sheet is open, so that it starts with the list each time. */
function Rooms({ business, journeyId, subject }: Pick<Props, "business" | "journeyId" | "subject">) {
  const say = useTranslations("conversation.list");
  const [threadId, setThreadId] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const about = isAll ? undefined : subject;
  const { loaded: ThreadView, load } = useLater(threadView);
  const unloaded = useUnloaded();
  const show = async (id: string) => {
    if ((await load()) === null) unloaded();
    else setThreadId(id);
  };
  if (threadId && ThreadView)
    return <ThreadView business={business} threadId={threadId} onBack={() => setThreadId(null)} />;
  return (
    <div className="grid gap-7">
      <NewThread business={business} journeyId={journeyId} subject={about} onBegun={show} />
      <ThreadList business={business} journeyId={journeyId} subjectId={about?.id} onOpen={show} />
      {about && about.type !== "journey" && (
        <div>
          <Button variant="plain" size="small" onClick={() => setAll(true)}>
            {say("allOfJourney")}
          </Button>
        </div>
      )}
    </div>
  );
}

function CountedButton({
  business,
  journeyId,
  subject,
  ...trigger
}: Pick<Props, "business" | "journeyId" | "subject">) {
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
