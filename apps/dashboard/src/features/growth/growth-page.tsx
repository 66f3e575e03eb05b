"use client";

import { Competencies } from "@spots/domain/growth/topics";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EraseGrowth } from "./erase-growth";
import { Habits } from "./habits";
import { MyChecks } from "./my-checks";
import { Notes } from "./notes";
import { TopicCell } from "./topic-cell";
import type { Growth } from "./use-growth";

type Props = { business: string; timeZone: string; today: string };

/** A person's growth, for a manager of theirs. */
export function GrowthOf({ business, memberId, ...rest }: Props & { memberId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.growth.read.queryOptions({ business, memberId }));
  return <GrowthPage {...{ business, growth: data }} {...rest} />;
}

/** The member's own growth. */
export function MyGrowth({ business, ...rest }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.growth.mine.queryOptions({ business }));
  return (
    <>
      <GrowthPage {...{ business, growth: data }} {...rest} />
      <MyChecks business={business} />
      <EraseGrowth business={business} />
    </>
  );
}

/** The habit, the notes, and every topic from both sides with what stands behind it. */
function GrowthPage({ business, timeZone, today, growth }: Props & { growth: Growth }) {
  const say = useTranslations("growth");
  const { person, side, cells } = growth;
  const isMine = side === "self";
  const { name } = person;
  const isCompetency = (topic: string) => Competencies.some((each) => each === topic);
  const groups = [
    { id: "competencies", of: cells.filter(({ topic }) => isCompetency(topic)), detail: null },
    {
      id: "ingredients",
      of: cells.filter(({ topic }) => !isCompetency(topic)),
      detail: say(isMine ? "ingredientsTeachMine" : "ingredientsTeach", { name }),
    },
  ] as const;
  return (
    <>
      <Habits {...{ business, timeZone, today, growth }} />
      <Notes {...{ business, timeZone, growth }} />
      {groups.map(({ id, of, detail }) => (
        <section key={id} aria-labelledby={id} className="grid max-w-[56rem] gap-0">
          <SectionHead id={id} title={say(isMine ? `${id}Mine` : id, { name })} detail={detail} />
          {of.map((cell) => (
            <TopicCell key={cell.topic} {...{ business, timeZone, growth, cell }} />
          ))}
        </section>
      ))}
    </>
  );
}
