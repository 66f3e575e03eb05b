import type { Outputs } from "@spots/api/trpc/root";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { PageHead } from "@spots/ui/page-head";
import { useTranslations } from "next-intl";
import { resultsQuery } from "./results-address";

type Props = {
  home: string;
  spot: Outputs["results"]["spot"]["spot"];
  filter: ResultsFilter;
  mayOffer: boolean;
};

/** The head of a spot's page of results, with the buttons that edit and offer it. */
export function SpotHead({ home, spot, filter, mayOffer }: Props) {
  const say = useTranslations("results");
  return (
    <PageHead
      eyebrow={<TextLink href={`${home}/results${resultsQuery(filter)}`}>{say("back")}</TextLink>}
      title={spot.name}
      lead={`${spot.stage.journey.name} · ${spot.stage.name}`}
      actions={
        <>
          <Button href={`${home}/journeys/${spot.stage.journey.id}?spot=${spot.id}`}>{say("spot.edit")}</Button>
          {mayOffer && (
            <Button variant="primary" href={`${home}/moments?offer=${spot.id}`}>
              {say("spot.offer")}
            </Button>
          )}
        </>
      }
    />
  );
}
