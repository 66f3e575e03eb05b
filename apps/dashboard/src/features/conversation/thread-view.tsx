"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Facts } from "@spots/ui/facts";
import { SkeletonGroup, SkeletonRows } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { CareForm } from "./care-form";
import { CommentList } from "./comment-list";
import { Composer } from "./composer";
import { ReviewDay, SubjectLine } from "./thread-facts";
import { useConversations } from "./use-conversations";

type Props = { business: string; threadId: string; onBack?: (() => void) | undefined };

/**
 * One conversation: its subject, its owner, its comments and a field for a new one. Comments of
 * others appear as they are saved.
 */
export function ThreadView({ business, threadId, onBack }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("conversation.thread");
  const { sentence } = useRefusal();
  const thread = useQuery(trpc.thread.read.queryOptions({ business, threadId }));
  const comments = useQuery(trpc.comment.list.queryOptions({ business, threadId }));
  const { write, takeBack } = useConversations();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const back = onBack && (
    <div>
      <Button variant="plain" size="small" icon="arrow-left" onClick={onBack}>
        {say("back")}
      </Button>
    </div>
  );
  const broken = thread.error ?? comments.error;
  return (
    <div ref={top} tabIndex={-1} className="grid gap-6 outline-none">
      {back}
      {broken && <Banner tone="bad">{sentence(broken)}</Banner>}
      {!broken && !(thread.data && comments.data) && (
        <SkeletonGroup label={say("loading")}>
          <SkeletonRows count={4} />
        </SkeletonGroup>
      )}
      {thread.data && comments.data && (
        <>
          <ThreadHead business={business} thread={thread.data} />
          <CommentList comments={comments.data} onTakeBack={(commentId) => takeBack.mutate({ business, commentId })} />
          <Composer
            business={business}
            subject={threadId}
            label={say("reply")}
            {...(thread.data.resolvedAt ? { hint: say("replyResolved") } : {})}
            button={say("send")}
            pending={write.isPending}
            error={write.error}
            onSend={(comment, done) => write.mutate({ business, threadId, ...comment }, { onSuccess: done })}
          />
        </>
      )}
    </div>
  );
}

function ThreadHead({ business, thread }: { business: string; thread: Outputs["thread"]["read"] }) {
  const say = useTranslations("conversation.thread");
  const { resolve, reopen } = useConversations();
  const [caring, setCaring] = useState(false);
  const { id: threadId, resolvedAt, resolvedBy, responsible, reviewOn } = thread;
  return (
    <div className="grid gap-4">
      <SubjectLine subject={thread.subject} journey={thread.journey} />
      {resolvedAt && (
        <Banner
          tone="good"
          title={say("isResolved", { name: resolvedBy ?? "" })}
          action={
            <Button size="small" pending={reopen.isPending} onClick={() => reopen.mutate({ business, threadId })}>
              {say("reopen")}
            </Button>
          }
        />
      )}
      {!resolvedAt && (
        <Card tone="paper">
          {caring ? (
            <CareForm business={business} thread={thread} onClose={() => setCaring(false)} />
          ) : (
            <div className="grid gap-3.5">
              <Facts
                items={[
                  { term: say("owner"), detail: responsible?.name ?? say("nobody") },
                  { term: say("reviewOn"), detail: reviewOn ? <ReviewDay thread={thread} /> : say("noDay") },
                ]}
              />
              <div className="flex flex-wrap gap-2.5">
                <Button size="small" icon="person" onClick={() => setCaring(true)}>
                  {say("care")}
                </Button>
                <Button
                  size="small"
                  icon="check"
                  pending={resolve.isPending}
                  onClick={() => resolve.mutate({ business, threadId })}
                >
                  {say("resolve")}
                </Button>
              </div>
            </div>
          )}
        </Card>
      )}
    </div>
  );
}
