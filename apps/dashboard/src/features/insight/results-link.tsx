import { TextLink } from "@spots/ui/link";
import { useTranslations } from "next-intl";

/** The link from a spot to its page of results. */
export function ResultsLink({ business, spotId }: { business: string; spotId: string }) {
  const say = useTranslations("insight");
  return (
    <p className="text-small">
      <TextLink href={`/${business}/results/spots/${spotId}`}>{say("toResults")}</TextLink>
    </p>
  );
}
