"use client";

import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";
import { Evidence } from "./evidence";
import { levelKey } from "./level-key";
import { SaySheet } from "./say-sheet";
import type { Cell, Growth, Topic } from "./use-growth";

type Props = { business: string; timeZone: string; growth: Growth; cell: Cell };

/** One topic: how the person sees it beside how a manager does, and what stands behind it. */
export function TopicCell({ business, timeZone, growth, cell }: Props) {
  const say = useTranslations("growth");
  const { topic, self, manager } = cell;
  const isMine = growth.side === "self";
  const { name } = growth.person;
  return (
    <article aria-labelledby={`topic-${topic}`} className="grid gap-3 border-line border-t py-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h3 id={`topic-${topic}`} className="font-semibold">
            {say(`topic.${topic}`)}
          </h3>
          <p className="text-small text-ink-2">{say(`teach.${topic}`)}</p>
        </div>
        <SaySheet {...{ business, growth, cell }} />
      </div>
      <dl className="grid gap-4 sm:grid-cols-2">
        <Side label={say(isMine ? "side.selfMine" : "side.self", { name })} {...{ topic, timeZone }} view={self} />
        <Side label={say("side.manager")} {...{ topic, timeZone }} view={manager} />
      </dl>
      <Evidence {...{ business, timeZone, cell }} memberId={growth.person.id} />
    </article>
  );
}

type SideProps = { label: string; timeZone: string; topic: Topic; view: Cell["self"] };

function Side({ label, timeZone, topic, view }: SideProps) {
  const say = useTranslations("growth");
  const format = useFormatter();
  return (
    <div className="grid content-start gap-1">
      <dt className="text-small text-ink-2">{label}</dt>
      <dd className="grid gap-1">
        {view === null ? (
          <span className="text-ink-3">{say("nothing")}</span>
        ) : (
          <>
            <span className="font-serif text-lead">{say(levelKey(topic, view.level))}</span>
            {view.words && <q className="said wrap-anywhere whitespace-pre-line text-ink-2">{view.words}</q>}
            {view.isWanted && (
              <span>
                <Status tone="magic">{say("wants")}</Status>
              </span>
            )}
            <span className="text-small text-ink-3">
              {say("saidOn", { by: view.by, day: format.dateTime(view.at, { dateStyle: "medium", timeZone }) })}
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
