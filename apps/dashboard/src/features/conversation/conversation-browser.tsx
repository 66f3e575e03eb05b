"use client";

import type { Subject } from "@spots/domain/conversation/thread";
import { Button } from "@spots/ui/button";
import { later, useLater } from "@spots/ui/later";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUnloaded } from "@/forms/use-unloaded";
import { NewThread } from "./new-thread";
import { ThreadList } from "./thread-list";

const threadView = later(() => import("./thread-view").then((module) => module.ThreadView));

type Props = { business: string; journeyId: string; subject?: (Subject & { name: string }) | undefined };

/** The content of the sheet of conversations: a form for a new one and the list, or one of them. */
export function ConversationBrowser({ business, journeyId, subject }: Props) {
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
