"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import type { ComponentProps } from "react";
import { SpotCodes } from "@/features/feedback/spot-codes";
import { SpotAllowance } from "@/features/gesture/spot-allowance";
import { SpotNeeds } from "@/features/growth/spot-needs";
import { TeamCheck } from "@/features/growth/team-check";
import { MentionSentence } from "@/features/insight/mention-sentence";
import { ResultsLink } from "@/features/insight/results-link";
import type { JourneyEditor } from "@/features/journey/journey-editor";
import { SpotBriefing } from "@/features/spot/spot-briefing";
import { SpotCare } from "@/features/spot/spot-care";
import { SpotIngredients } from "@/features/spot/spot-ingredients";
import { SpotLanguages } from "@/features/spot/spot-languages";
import { SpotLocations } from "@/features/spot/spot-locations";
import { SpotOpinions } from "@/features/spot/spot-opinions";
import { SpotRelay } from "@/features/spot/spot-relay";
import { SpotSheet } from "@/features/spot/spot-sheet";
import { SpotStory } from "@/features/spot/spot-story";

type Given = Parameters<ComponentProps<typeof JourneyEditor>["editor"]>;
type Props = {
  business: string;
  mayJudge: boolean;
  mayReadCodes: boolean;
  mayOpenCodes: boolean;
  language: string;
  open: Given[0];
  commands: Given[1];
  setOpen: Given[2];
};

const ofSpot = (mention: Estimate) => <MentionSentence mention={mention} of="spot" />;

/** The sheet of a spot on a journey, with its history and assessment. */
export function SpotSheetOfJourney({ business, open, commands, setOpen, ...may }: Props) {
  const { mayJudge, mayReadCodes, mayOpenCodes, language } = may;
  return (
    <SpotSheet
      open={open}
      onClose={() => setOpen(null)}
      onReopen={(closed) => setOpen(closed)}
      onRevise={commands.reviseSpot}
      onPlace={(content, judgement, thanks) => open && commands.placeSpot(content, judgement, open.stage.id, thanks)}
      more={
        open?.spot && (
          <div className="grid gap-8 pb-4">
            {open.spot.version > 0 && <ResultsLink business={business} spotId={open.spot.id} />}
            <SpotCare
              business={business}
              spot={open.spot}
              touchpoints={open.stage.touchpoints}
              onChange={(edits) => open.spot && commands.reviseSpot(open.spot.id, edits)}
            />
            {mayReadCodes && <SpotCodes business={business} spotId={open.spot.id} mayOpen={mayOpenCodes} />}
            <SpotOpinions business={business} spotId={open.spot.id} mayJudge={mayJudge} />
            <SpotIngredients business={business} spotId={open.spot.id} mayJudge={mayJudge} />
            <SpotBriefing business={business} spotId={open.spot.id} />
            <SpotRelay business={business} spotId={open.spot.id} />
            <SpotAllowance business={business} spotId={open.spot.id} />
            <TeamCheck business={business} spotId={open.spot.id} />
            <SpotNeeds business={business} spotId={open.spot.id} />
            <SpotLocations business={business} spotId={open.spot.id} content={open.spot.content} />
            <SpotLanguages business={business} spotId={open.spot.id} content={open.spot.content} language={language} />
            <SpotStory business={business} spotId={open.spot.id} mentionOf={ofSpot} />
          </div>
        )
      }
    />
  );
}
