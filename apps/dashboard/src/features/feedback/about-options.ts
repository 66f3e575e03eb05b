import type { Outputs } from "@spots/api/trpc/root";
import type { SelectGroup } from "@spots/ui/select-field";

type Journeys = Outputs["channel"]["list"]["journeys"];
type Named = { readonly name: string };
type Tied = { readonly stage: Named | null; readonly touchpoint: Named | null };

/** A stage, or a stage and one of its touchpoints, as in "Arrival · Reception". */
export const aboutName = ({ stage, touchpoint }: Tied): string =>
  [stage?.name, touchpoint?.name].filter(Boolean).join(" · ");

/** The stages and touchpoints of each journey as the options of a select. */
export const aboutOptions = (journeys: Journeys): SelectGroup[] =>
  journeys.map(({ name, stages }) => ({
    label: name,
    options: stages.flatMap((stage) => [
      { value: stage.id, label: stage.name },
      ...stage.touchpoints.map((touchpoint) => ({
        value: touchpoint.id,
        label: aboutName({ stage, touchpoint }),
      })),
    ]),
  }));
