"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Reaction } from "@spots/domain/delivery/moment";
import { Button } from "@spots/ui/button";
import { Dock } from "@spots/ui/dock";
import { EmptyState } from "@spots/ui/empty-state";
import { prepareOverlays } from "@spots/ui/overlay";
import { Quote } from "@spots/ui/quote";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { WaitingNotice } from "@/offline/waiting";
import { ImproviseSheet } from "./improvise-sheet";
import { MomentCard } from "./moment-card";
import { ReactionMark } from "./reactions";
import { dayWith, momentOf, type Step } from "./step";
import { useMomentTime } from "./use-moment-time";
import { refusalDetail, type Thanks, useMySteps } from "./use-my-steps";
import { useQuiet } from "./use-quiet";

type Moment = Outputs["moment"]["mine"]["open"][number];
type RefusedLog = {
  readonly id: string;
  readonly description: string;
  readonly locationId: string;
  readonly reason: string;
};

type Props = { business: string; memberId: string; firstName: string; tasks: ReactNode };

/**
 * A member's day on a phone: the next moment with its briefing, the other moments, the member's
 * tasks, and customers' answers.
 */
export function MyDay({ business, memberId, firstName, tasks }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { data } = useSuspenseQuery(trpc.moment.mine.queryOptions({ business }));
  const { data: said } = useSuspenseQuery(trpc.kudos.mine.queryOptions({ business }));
  const [improvising, setImprovising] = useState(false);
  const [refused, setRefused] = useState<RefusedLog | null>(null);
  const my = useMySteps({ business, memberId }, (step, reason) => {
    if (step.kind === "improvise") {
      setRefused({ id: step.input.id, description: step.input.description, locationId: step.input.locationId, reason });
      setImprovising(true);
    } else showToast({ tone: "bad", title: say("refused"), detail: refusalDetail(step, reason), lasting: true });
  });
  const { begin, quiet } = useQuiet();
  const time = useMomentTime();
  // The sheets of this page open without a network too.
  useEffect(prepareOverlays, []);
  const mine = dayWith(data, my.steps);
  const waits = new Set(my.stuck.map(({ item }) => momentOf(item)));
  const take = (step: Step, thanks?: Thanks) => {
    begin();
    my.take(step, thanks);
  };
  const answer = (moment: Moment) => ({ business, momentId: moment.id, stepId: v7() });
  const deliver = (moment: Moment, reaction: Reaction, note: string) =>
    take(
      { kind: "deliver", input: { ...answer(moment), reaction, note, deliveredAt: new Date().toISOString() } },
      { tone: "magic", title: say("deliver.thanks") },
    );
  const [opened, setOpened] = useState<string | null>(null);
  const shown = mine.open.find(({ id }) => id === opened) ?? mine.open[0];

  return (
    <div {...quiet}>
      <div className="mx-auto grid w-full max-w-xl gap-6 pb-24">
        <div className="flex items-center justify-between gap-3">
          <h1 className="font-serif text-title">{say("hello", { name: firstName })}</h1>
          <output>
            <WaitingNotice waiting={my.stuck} />
          </output>
        </div>
        {shown ? (
          <MomentCard
            key={shown.id}
            moment={shown}
            onAccept={() => take({ kind: "accept", input: answer(shown) })}
            onDecline={(reason) =>
              take(
                { kind: "decline", input: { ...answer(shown), reason } },
                { tone: "info", title: say("decline.done") },
              )
            }
            onDeliver={(reaction, note) => deliver(shown, reaction, note)}
          />
        ) : (
          <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
        )}
        {mine.open.length > 1 && (
          <section>
            <SectionHead title={say("then")} />
            <RowList label={say("then")}>
              {mine.open
                .filter(({ id }) => id !== shown?.id)
                .map((moment) => (
                  <Row
                    key={moment.id}
                    lead={<time dateTime={moment.dueAt.toISOString()}>{time(moment)}</time>}
                    title={moment.name}
                    serif
                    detail={[moment.customer, moment.whereExactly, moment.location.name].filter(Boolean).join(" · ")}
                    side={
                      <Button size="small" onClick={() => setOpened(moment.id)}>
                        {say("look")}
                      </Button>
                    }
                  />
                ))}
            </RowList>
          </section>
        )}
        {mine.late.length > 0 && (
          <section>
            <SectionHead title={say("late.title")} detail={say("late.teach")} />
            {mine.late.map((moment) => (
              <MomentCard
                key={moment.id}
                moment={moment}
                onDeliver={(reaction, note) => deliver(moment, reaction, note)}
              />
            ))}
          </section>
        )}
        {mine.done.length > 0 && (
          <section>
            <SectionHead title={say("done", { count: mine.done.length })} />
            <RowList label={say("done", { count: mine.done.length })}>
              {mine.done.map((moment) => (
                <Row
                  key={moment.id}
                  lead={moment.reaction && <ReactionMark reaction={moment.reaction} />}
                  title={moment.improvised ? moment.description : moment.name}
                  serif
                  detail={moment.reaction && say(`reaction.${moment.reaction}`)}
                  side={
                    <>
                      {moment.improvised && <Status tone="magic">{say("improvised")}</Status>}
                      {waits.has(moment.id) && <Status tone="info">{say("waiting.mark")}</Status>}
                    </>
                  }
                />
              ))}
            </RowList>
          </section>
        )}
        {tasks}
        {said.length > 0 && (
          <section className="grid gap-4">
            <SectionHead title={say("said")} />
            {said.map(({ id, recallText, words, location }) => (
              <div key={id} className="grid gap-2">
                <Quote text={recallText || words} source={location} size="small" />
                {recallText && words && (
                  <p className="break-words text-ink-2 text-small">{say("saidThanks", { words })}</p>
                )}
              </div>
            ))}
          </section>
        )}
      </div>
      <div className="fixed inset-x-0 bottom-0 z-20">
        <Dock
          label={say("dock")}
          items={[
            { id: "improvise", label: say("improvise.button"), icon: "moment", onClick: () => setImprovising(true) },
          ]}
        />
      </div>
      <ImproviseSheet
        key={refused?.id}
        open={improvising}
        onOpenChange={setImprovising}
        locations={mine.locations}
        refused={refused}
        onImprovise={(moment) => {
          setRefused(null);
          const input = { business, id: v7(), ...moment, deliveredAt: new Date().toISOString() };
          take({ kind: "improvise", input }, { tone: "magic", title: say("improvise.thanks") });
        }}
      />
    </div>
  );
}
