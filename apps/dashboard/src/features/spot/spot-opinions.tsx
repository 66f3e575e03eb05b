"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonText } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { OpinionForm } from "./opinion-form";

type Opinions = Outputs["spot"]["opinions"];
type Answer = Opinions["questions"][number]["opinions"][number];

const tones = { open: "quiet", yes: "good", no: "bad", divided: "warn" } as const;

/**
 * Members' opinions on a spot: three questions, each with the answers, their authors and reasons,
 * and a form for the member's own answer.
 */
export function SpotOpinions({ business, spotId, mayJudge }: { business: string; spotId: string; mayJudge: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("spot.opinion");
  const { data } = useQuery(trpc.spot.opinions.queryOptions({ business, spotId }));
  if (!data) return <SkeletonText />;
  const { author, isMine, isAlone, questions, words } = data;
  const teach = isAlone
    ? say("alone")
    : author === null
      ? say("teach")
      : say(isMine ? "teachMine" : "teachBy", { author });
  return (
    <section aria-labelledby="opinions" className="grid grid-cols-1 gap-4">
      <SectionHead id="opinions" level={3} title={say("title")} detail={teach} />
      {questions.map(({ question, standing, opinions }) => (
        <article key={question} className="grid grid-cols-1 gap-2 border-line border-t pt-3">
          <h4 className="font-semibold">{say(`question.${question}`)}</h4>
          <Status tone={tones[standing]}>{say(`standing.${standing}`)}</Status>
          <ul className="grid grid-cols-1 gap-2 text-small empty:hidden">
            {opinions.map((each) => (
              <OpinionLine key={each.id} opinion={each} />
            ))}
          </ul>
          {mayJudge && (
            <OpinionForm
              key={JSON.stringify(words)}
              business={business}
              spotId={spotId}
              question={question}
              words={words}
            />
          )}
        </article>
      ))}
    </section>
  );
}

function OpinionLine({ opinion: { isYes, reason, by, at, isCurrent } }: { opinion: Answer }) {
  const say = useTranslations("spot.opinion");
  const format = useFormatter();
  const day = format.dateTime(at, { dateStyle: "medium" });
  return (
    <li className={isCurrent ? "" : "text-ink-3"}>
      <p>
        {say(isYes ? "saidYes" : "saidNo", { by, day })}
        {!isCurrent && ` · ${say("formerWords")}`}
      </p>
      <p className="said wrap-anywhere text-ink-2">{reason}</p>
    </li>
  );
}
