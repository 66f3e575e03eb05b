"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Avatar } from "@spots/ui/avatar";
import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { useFormatter, useNow, useTranslations } from "next-intl";

type Comment = Outputs["comment"]["list"][number];
type Props = { comments: readonly Comment[]; onTakeBack: (commentId: string) => void };

/** The comments in order. A withdrawn comment is replaced by a line that says so. */
export function CommentList({ comments, onTakeBack }: Props) {
  const say = useTranslations("conversation.thread");
  return (
    <ol aria-label={say("said")} className="grid gap-5">
      {comments.map((comment) => (
        <li key={comment.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          <Avatar name={comment.by} size="small" decorative />
          <div className="grid min-w-0 gap-1">
            <CommentHead comment={comment} onTakeBack={() => onTakeBack(comment.id)} />
            {comment.parts ? (
              <p dir="auto" className="whitespace-pre-line break-words">
                <Words parts={comment.parts} />
              </p>
            ) : (
              <p className="text-small text-ink-3 italic">{say("removed", { name: comment.by })}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function CommentHead({ comment: { by, at, isMine, parts }, onTakeBack }: { comment: Comment; onTakeBack: () => void }) {
  const say = useTranslations("conversation.thread");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <p className="min-w-0">
        <span className="font-semibold">{by}</span>{" "}
        <time dateTime={at.toISOString()} className="num text-ink-3 text-tiny">
          {format.relativeTime(at, now > at ? now : at)}
        </time>
      </p>
      {isMine && parts && (
        <Menu
          label={say("more", { name: by })}
          trigger={<IconButton icon="more" size="small" label={say("more", { name: by })} />}
          items={[
            {
              id: "takeBack",
              label: say("takeBack"),
              detail: say("takeBackDetail"),
              icon: "trash",
              tone: "danger",
              onSelect: onTakeBack,
            },
          ]}
        />
      )}
    </div>
  );
}

/** The text of a comment with its person tags highlighted. */
function Words({ parts }: { parts: NonNullable<Comment["parts"]> }) {
  let index = 0;
  return parts.map((part) => {
    index += 1;
    return part.kind === "words" ? (
      part.text
    ) : (
      <strong key={index} className="font-semibold text-magic-ink">{`@${part.name}`}</strong>
    );
  });
}
