"use client";

import { Levels } from "@spots/domain/growth/topics";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonText } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** How the team sees the ingredients of a spot, as counts, from the minimum of people on. */
export function TeamCheck({ business, spotId }: { business: string; spotId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("growth");
  const format = useFormatter();
  const { data } = useQuery(trpc.growth.teamCheck.queryOptions({ business, spotId }));
  if (!data) return <SkeletonText />;
  return (
    <section aria-labelledby="team-check" className="grid gap-3">
      <SectionHead id="team-check" level={3} title={say("check.team")} detail={say("check.teamTeach")} />
      <dl className="grid gap-2 text-small">
        {data.ingredients.map(({ topic, team }) => (
          <div key={topic} className="grid gap-0.5">
            <dt className="font-semibold">{say(`topic.${topic}`)}</dt>
            <dd className="text-ink-2">
              {team === null
                ? say("check.few", { minimum: data.minimum })
                : format.list(
                    Levels.flatMap((level, index) => {
                      const count = team.chosen[index] ?? 0;
                      return count === 0
                        ? []
                        : [say("check.of", { level: say(`level.ingredient.${level}`), count, n: team.n })];
                    }),
                  )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
