"use client";

import { Competencies, mostNeeds } from "@spots/domain/growth/topics";
import { ChoiceField } from "@spots/ui/choice-field";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonText } from "@spots/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useGrowth } from "./use-growth";

/** What a spot needs of whoever delivers it; saved when it is chosen. */
export function SpotNeeds({ business, spotId }: { business: string; spotId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("growth");
  const { setNeeds } = useGrowth();
  const { data } = useQuery(trpc.growth.needs.queryOptions({ business, spotId }));
  if (!data) return <SkeletonText />;
  const chosen = setNeeds.isPending ? setNeeds.variables.topics : data.topics;
  return (
    <section aria-labelledby="needs" className="grid gap-3">
      <SectionHead id="needs" level={3} title={say("need.title")} detail={say("need.teach")} />
      <ChoiceField
        legend={say("need.title")}
        legendHidden
        name="needs"
        look="pills"
        multiple
        value={[...chosen]}
        onValueChange={(topic, isChosen) =>
          setNeeds.mutate({
            ...{ business, spotId },
            topics: isChosen ? [...chosen, topic] : chosen.filter((each) => each !== topic),
          })
        }
        choices={Competencies.map((topic) => ({
          ...{ value: topic, label: say(`topic.${topic}`) },
          disabled: setNeeds.isPending || (chosen.length >= mostNeeds && !chosen.includes(topic)),
        }))}
      />
    </section>
  );
}
