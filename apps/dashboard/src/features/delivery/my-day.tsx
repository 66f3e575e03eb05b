"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Chip } from "@spots/ui/chip";
import { Dock } from "@spots/ui/dock";
import { EmptyState } from "@spots/ui/empty-state";
import { Quote } from "@spots/ui/quote";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/trpc/client";
import { ImproviseSheet } from "./improvise-sheet";
import { useKeptSteps } from "./kept-steps";
import { MomentCard } from "./moment-card";
import { ReactionMark } from "./reactions";
import { useMomentTime } from "./use-moment-time";
import { useMySteps } from "./use-my-steps";

type Moment = Outputs["moment"]["mine"]["open"][number];

type Props = { business: string; memberId: string; firstName: string; tasks: ReactNode };

/** A member's day on a phone: the next moment with its briefing, then the rest, their tasks, and what customers said. */
export function MyDay({ business, memberId, firstName, tasks }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const { data: mine } = useSuspenseQuery(trpc.moment.mine.queryOptions({ business }));
  const { data: said } = useSuspenseQuery(trpc.kudos.mine.queryOptions({ business }));
  const my = useMySteps(business);
  const kept = useKeptSteps(business, memberId);
  const time = useMomentTime();
  const [improvising, setImprovising] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = mine.open.find(({ id }) => id === opened) ?? mine.open[0];
  const answer = (moment: Moment) => ({ business, momentId: moment.id, stepId: v7() });

  return (
    <>
      <div className="mx-auto grid w-full max-w-xl gap-6 pb-24">
        <div className="flex items-center justify-between gap-3">
          <h1 className="font-serif text-title">{say("hello", { name: firstName })}</h1>
          <output>{kept > 0 && <Chip icon="offline">{say("kept", { count: kept })}</Chip>}</output>
        </div>
        {shown ? (
          <MomentCard
            moment={shown}
            pending={my.accept.isPending}
            onAccept={() => my.accept.mutate(answer(shown))}
            onDecline={(reason) => my.decline.mutate({ ...answer(shown), reason })}
            onDeliver={(reaction, note) => {
              my.deliver.mutate({ ...answer(shown), reaction, note, deliveredAt: new Date().toISOString() });
              showToast({ tone: "magic", title: say("deliver.thanks") });
            }}
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
                    detail={[moment.guest, moment.place, moment.location.name].filter(Boolean).join(" · ")}
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
                pending={false}
                onDeliver={(reaction, note) =>
                  my.deliver.mutate({ ...answer(moment), reaction, note, deliveredAt: new Date().toISOString() })
                }
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
                  title={moment.improvised ? moment.story : moment.name}
                  serif
                  detail={moment.reaction && say(`reaction.${moment.reaction}`)}
                  side={moment.improvised && <Status tone="magic">{say("improvised")}</Status>}
                />
              ))}
            </RowList>
          </section>
        )}
        {tasks}
        {said.length > 0 && (
          <section className="grid gap-4">
            <SectionHead title={say("said")} />
            {said.map(({ id, story, words, location }) => (
              <div key={id} className="grid gap-2">
                <Quote text={story || words} source={location} size="small" />
                {story && words && <p className="break-words text-ink-2 text-small">{say("saidThanks", { words })}</p>}
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
        open={improvising}
        onOpenChange={setImprovising}
        locations={mine.locations}
        pending={my.improvise.isPending}
        onImprovise={(moment) => {
          my.improvise.mutate({ business, id: v7(), ...moment, deliveredAt: new Date().toISOString() });
          showToast({ tone: "magic", title: say("improvise.thanks") });
        }}
      />
    </>
  );
}
