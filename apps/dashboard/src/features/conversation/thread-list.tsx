"use client";

import { Banner } from "@spots/ui/banner";
import { ChoiceField } from "@spots/ui/choice-field";
import { EmptyState } from "@spots/ui/empty-state";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { OlderButton } from "@/lists/older-button";
import { ReviewDay, SubjectLine, ThreadBegin, ThreadLine } from "./thread-facts";

type Props = {
  business: string;
  journeyId: string;
  subjectId?: string | undefined;
  onOpen: (threadId: string) => void;
};

/** The open or resolved conversations of a journey or of one thing on it. Pressing one opens it. */
export function ThreadList({ business, journeyId, subjectId, onOpen }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("conversation.list");
  const { sentence } = useRefusal();
  const [resolved, setResolved] = useState(false);
  const name = useId();
  const list = useInfiniteQuery(
    trpc.thread.list.infiniteQueryOptions(
      { business, journeyId, resolved, ...(subjectId === undefined ? {} : { subjectId }) },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const threads = list.data?.pages.flatMap(({ rows }) => rows);
  return (
    <div className="grid gap-4">
      <ChoiceField
        legend={say("filter")}
        legendHidden
        name={name}
        look="segmented"
        value={[resolved ? "resolved" : "open"]}
        onValueChange={(value) => setResolved(value === "resolved")}
        choices={[
          { value: "open", label: say("open") },
          { value: "resolved", label: say("resolved") },
        ]}
      />
      {list.error && <Banner tone="bad">{sentence(list.error)}</Banner>}
      {list.isPending && (
        <SkeletonGroup label={say("title")}>
          <SkeletonRows count={3} />
        </SkeletonGroup>
      )}
      {threads?.length === 0 && (
        <EmptyState title={say(resolved ? "noneResolved" : "noneHere")} level={3}>
          {say(resolved ? "noneResolvedTeach" : "noneHereTeach")}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {threads?.map((thread) => (
          <li key={thread.id}>
            <button
              type="button"
              onClick={() => onOpen(thread.id)}
              className="grid w-full gap-1.5 rounded-card border border-line bg-paper px-4 py-3.5 text-start shadow-low transition-colors hover:border-edge"
            >
              <SubjectLine subject={thread.subject} quiet />
              <ThreadBegin thread={thread} />
              <ThreadLine thread={thread} />
              <ReviewDay thread={thread} />
            </button>
          </li>
        ))}
      </ul>
      <OlderButton of={list}>{say("older")}</OlderButton>
    </div>
  );
}
