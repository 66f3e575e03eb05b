"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { isComposing } from "@spots/ui/composing";
import { EmptyState } from "@spots/ui/empty-state";
import { Kbd } from "@spots/ui/kbd";
import { Quote } from "@spots/ui/quote";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { whenAccepted } from "@/api/when-accepted";
import { useDecide } from "./use-decide";

/**
 * The answers whose mentions are unclear, one at a time, with keyboard shortcuts for yes, another
 * spot and none.
 */
export function DoubtfulQueue({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback");
  const format = useFormatter();
  const { data: page } = useSuspenseQuery(trpc.mention.doubtful.queryOptions({ business }));
  const decide = useDecide(business);
  const other = useRef<HTMLSelectElement>(null);
  // A decision can be repeated; the last one counts.
  const [again, setAgain] = useState<(typeof page.rows)[number] | null>(null);
  const mention = again ?? page.rows[0];

  const answerWith = (choice: { verdict: "confirmed" | "dismissed" } | { verdict: "corrected"; spotId: string }) => {
    if (!mention) return;
    setAgain(null);
    // The next one may be decided before the server has answered.
    whenAccepted(decide.mutateAsync({ business, decisionId: v7(), mentionId: mention.id, ...choice }), () =>
      showToast({
        title: say(`decide.${choice.verdict}`, { spot: mention.spot.name }),
        action: { label: say("decide.undo"), onAction: () => setAgain(mention) },
      }),
    );
  };
  const confirm = () => answerWith({ verdict: "confirmed" });
  const dismiss = () => answerWith({ verdict: "dismissed" });
  const correct = (spotId: string) => answerWith({ verdict: "corrected", spotId });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest("input, select, textarea, [role=dialog], [role=menu]");
      if (typing || isComposing(event) || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (event.key === "y") confirm();
      if (event.key === "n") dismiss();
      if (event.key === "o") {
        event.preventDefault();
        other.current?.focus();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });

  if (!mention) {
    return (
      <EmptyState
        title={say("queue.empty")}
        action={<Button href={`/${business}/feedback`}>{say("queue.back")}</Button>}
      >
        {say("queue.emptyTeach")}
      </EmptyState>
    );
  }
  const { response, spot, spanStart, spanEnd } = mention;
  const source = `${response.location.name} · ${format.dateTime(response.answeredAt, { dateStyle: "medium", timeZone: response.location.timeZone })}`;
  return (
    <div className="grid max-w-3xl gap-6">
      <p className="num text-ink-2" role="status">
        {say("queue.waiting", { count: page.waiting })}
      </p>
      <Card pad="roomy" tone="paper">
        <div className="grid gap-6">
          <Quote
            text={response.recallText}
            lang={response.locale}
            size="large"
            highlights={spanStart !== null && spanEnd !== null ? [{ start: spanStart, end: spanEnd }] : []}
            source={source}
          />
          <div className="grid gap-1">
            <h2 className="font-serif text-title">{say("queue.question", { spot: spot.name })}</h2>
            {spot.talkLine && <p className="said text-ink-2">{spot.talkLine}</p>}
          </div>
          <div className="flex flex-wrap items-end gap-3">
            <Button variant="magic" onClick={confirm} icon="check" aria-keyshortcuts="y">
              {say("queue.yes")} <Kbd>Y</Kbd>
            </Button>
            <Button onClick={dismiss} icon="close" aria-keyshortcuts="n">
              {say("queue.no")} <Kbd>N</Kbd>
            </Button>
            <SelectField
              key={mention.id}
              ref={other}
              label={say("queue.other")}
              hint={say("queue.otherHint")}
              placeholder={say("queue.choose")}
              defaultValue=""
              aria-keyshortcuts="o"
              onChange={(event) => event.target.value && correct(event.target.value)}
              options={mention.choices
                .filter(({ id }) => id !== spot.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        </div>
      </Card>
    </div>
  );
}
