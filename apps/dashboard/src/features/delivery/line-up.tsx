"use client";

import { Banner } from "@spots/ui/banner";
import { Quote } from "@spots/ui/quote";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/api/client";
import { useLocalTime } from "@/forms/use-local-time";
import { useLineUpWords } from "./use-line-up";

type Props = { business: string; locationId: string; day: string };

/** The line-up of a location on a day, in the order in which it is talked through. */
export function LineUp({ business, locationId, day }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("lineUp");
  const { data } = useSuspenseQuery(trpc.lineUp.read.queryOptions({ business, locationId, day }));
  const { day: dayName } = useLocalTime();
  const { times, reason, change, spontaneousBy } = useLineUpWords(data.location.timeZone);
  return (
    <div className="grid gap-8 lg:grid-cols-2 print:grid-cols-2 print:gap-4 print:text-small">
      {data.isClosed && (
        <div className="lg:col-span-2">
          <Banner tone="warn" title={say("closed")} />
        </div>
      )}
      <Part id="spots" title={say("spots")} none={say("noSpots")} isEmpty={data.spots.length === 0}>
        {data.spots.map(({ id, name, due, reason: why }) => (
          <Row
            key={id}
            title={name}
            detail={reason(why)}
            side={
              due > 0 &&
              why.kind !== "due" && <span className="text-small text-ink-2">{say("due", { count: due })}</span>
            }
          />
        ))}
      </Part>
      <Part id="people" title={say("people")} none={say("nobody")} isEmpty={data.people.length === 0}>
        {data.people.map((person) => (
          <Row
            key={person.id}
            lead={times(person)}
            title={person.name}
            detail={person.duty}
            side={person.isOff && <Status tone="warn">{say("isOff")}</Status>}
          />
        ))}
      </Part>
      <Part id="changes" title={say("changes")} none={say("noChanges")} isEmpty={data.changes.length === 0}>
        {data.changes.map((each) => (
          <Row key={each.id} title={each.name} detail={change(each)} />
        ))}
      </Part>
      <Part id="tasks" title={say("tasks")} none={say("noTasks")} isEmpty={data.tasks.length === 0}>
        {data.tasks.map(({ id, text, name, dueOn }) => (
          <Row key={id} title={text} detail={say("taskOf", { name, day: dayName(dueOn) })} />
        ))}
      </Part>
      <Part
        id="spontaneous"
        title={say("spontaneous")}
        none={say("noSpontaneous")}
        isEmpty={data.spontaneous.length === 0}
      >
        {data.spontaneous.map(({ id, words, spot, ...each }) => (
          <Row
            key={id}
            title={<span className="wrap-anywhere">{words}</span>}
            detail={spontaneousBy(each)}
            side={spot !== null && <Status tone="magic">{say("spontaneousSpot", { name: spot })}</Status>}
          />
        ))}
      </Part>
      <section aria-labelledby="words" className="lg:col-span-2 print:col-span-2">
        <SectionHead id="words" title={say("words")} />
        {data.words.length === 0 && <p className="text-ink-2">{say("noWords")}</p>}
        <div className="grid gap-4">
          {data.words.map(({ id, words, locale }) => (
            <Quote key={id} text={words} lang={locale} size="small" />
          ))}
        </div>
      </section>
    </div>
  );
}

type PartProps = { id: string; title: string; none: string; isEmpty: boolean; children: ReactNode };

function Part({ id, title, none, isEmpty, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <SectionHead id={id} title={title} />
      {isEmpty ? <p className="text-ink-2">{none}</p> : <RowList label={title}>{children}</RowList>}
    </section>
  );
}
