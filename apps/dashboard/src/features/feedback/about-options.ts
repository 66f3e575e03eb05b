import type { Outputs } from "@spots/api/trpc/root";
import type { SelectGroup } from "@spots/ui/select-field";
import type { useTranslations } from "next-intl";

type Say = ReturnType<typeof useTranslations<"channel">>;
type Journeys = Outputs["channel"]["list"]["journeys"];
type Named = { readonly name: string };
type Tied = {
  readonly stage: Named | null;
  readonly touchpoint: Named | null;
  readonly spot?: (Named & { readonly isOver: boolean }) | null;
};

/** A stage, one of its touchpoints, as in "Arrival · Reception", or one of its spots. */
export const aboutName = (say: Say, { stage, touchpoint, spot }: Tied): string =>
  spot
    ? say("spotAt", { stage: stage?.name ?? "", spot: spot.name })
    : [stage?.name, touchpoint?.name].filter(Boolean).join(" · ");

/** Where a channel asks, in words; null when it asks about the whole experience. */
export function askedWhere(say: Say, tied: Tied): string | null {
  const { stage, spot } = tied;
  if (spot) return say(spot.isOver ? "asksAtSpotOver" : "asksAtSpot", { spot: spot.name });
  return stage && say("asksAbout", { about: aboutName(say, tied) });
}

/** The stages, touchpoints and spots of each journey as the options of a select. */
export const aboutOptions = (say: Say, journeys: Journeys): SelectGroup[] =>
  journeys.map(({ name, stages }) => ({
    label: name,
    options: stages.flatMap((stage) => [
      { value: stage.id, label: stage.name },
      ...stage.touchpoints.map((touchpoint) => ({
        value: touchpoint.id,
        label: aboutName(say, { stage, touchpoint }),
      })),
      ...stage.spots.map((spot) => ({
        value: spot.id,
        label: aboutName(say, { stage, touchpoint: null, spot: { ...spot, isOver: false } }),
      })),
    ]),
  }));
