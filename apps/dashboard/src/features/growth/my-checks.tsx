"use client";

import { Levels } from "@spots/domain/growth/topics";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The self-check of the team: how the member sees the five ingredients of their spots. */
export function MyChecks({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("growth");
  const { telling } = useTelling();
  const { data } = useSuspenseQuery(trpc.growth.myChecks.queryOptions({ business }));
  const check = useMutation(trpc.growth.checkSpot.mutationOptions(telling(say("saved"))));
  return (
    <section aria-labelledby="checks" className="grid max-w-[56rem] gap-4">
      <SectionHead id="checks" title={say("check.title")} detail={say("check.teach")} />
      {data.length === 0 && <p className="text-ink-3">{say("check.none")}</p>}
      {data.map(({ id, name, levels }) => (
        <details key={id} className="border-line border-t">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{name}</summary>
          <div className="grid gap-4 pb-5 sm:grid-cols-2">
            {levels.map(({ topic, level }) => (
              <SelectField
                key={topic}
                label={say(`topic.${topic}`)}
                placeholder={say("check.choose")}
                value={level === null ? "" : String(level)}
                onChange={(event) =>
                  check.mutate({ business, spotId: id, topic, level: Number(event.currentTarget.value) })
                }
                options={Levels.map((each) => ({ value: String(each), label: say(`level.ingredient.${each}`) }))}
              />
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
