import type { Outputs } from "@spots/api/trpc/root";
import { SpotProposals } from "@/features/delivery/spot-proposals";
import { LearnedPhrases } from "@/features/feedback/learned-phrases";
import { SpotCodesOfPage } from "@/features/feedback/spot-codes";
import type { ResultsAddress } from "@/features/insight/results-address";
import { SpotChain } from "@/features/insight/spot-chain";
import { SpotCompared } from "@/features/insight/spot-compared";
import { SpotCourse, type SpotInput } from "@/features/insight/spot-course";
import { SpotFollowUps } from "@/features/insight/spot-follow-ups";
import { SpotFreshness } from "@/features/insight/spot-freshness";
import { SpotIngredients } from "@/features/insight/spot-ingredients";
import { SpotMoments, SpotVersions, SpotWords } from "@/features/insight/spot-parts";
import { SpotPressure } from "@/features/insight/spot-pressure";
import type { SpotPart as Part } from "@/features/insight/spot-tabs";
import { WordsChanged } from "@/features/spot/words-changed";

type Props = {
  part: Part;
  me: Outputs["business"]["me"];
  home: string;
  /** The path of the spot's page of results. */
  page: string;
  address: ResultsAddress;
  input: SpotInput;
  spot: Outputs["results"]["spot"]["spot"];
  hasPlaces: boolean;
};

/** A part of a spot's page of results; what is not shown is not read. */
export function SpotPart({ part, me, home, page, address, input, spot, hasPlaces }: Props) {
  const { filter } = address;
  switch (part) {
    case "overview":
      return (
        <>
          <SpotChain {...{ input, home, spot, filter }} />
          <SpotPressure business={me.slug} spotId={spot.id} />
          <SpotWords {...{ input, filter, home, page }} most={3} />
          <SpotCodesOfPage me={me} spotId={spot.id} />
          <SpotProposals me={me} spotId={spot.id} />
        </>
      );
    case "time":
      return (
        <>
          <SpotCourse {...{ input, address, page }} />
          <SpotVersions
            {...{ input, timeZone: me.timeZone }}
            changesOf={(before, after) => <WordsChanged before={before} after={after} />}
          />
        </>
      );
    case "comparison":
      return <SpotCompared {...{ input, page, filter, hasPlaces }} />;
    case "moments":
      return <SpotMoments {...{ input, filter, page }} />;
    case "later":
      return (
        <>
          <SpotFollowUps {...{ input, filter }} />
          <SpotFreshness {...{ input, filter }} />
        </>
      );
    case "words":
      return (
        <>
          <SpotWords {...{ input, filter, home, page }} most={5} />
          <SpotIngredients {...{ home, input, address }} />
          {me.actions.includes("mention.read") && <LearnedPhrases me={me} spotId={spot.id} />}
        </>
      );
  }
}
