"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { later } from "@spots/ui/later";
import { Conversations } from "@/features/conversation/conversations";
import { MentionSentence } from "@/features/insight/mention-sentence";
import { ScoreSentence } from "@/features/insight/score-sentence";
import { JourneyEditor } from "@/features/journey/journey-editor";
import { LaterSheet } from "@/forms/later-sheet";

type Props = {
  business: string;
  journeyId: string;
  memberId: string;
  mayPublish: boolean;
  mayReadAnswers: boolean;
  mayJudge: boolean;
  mayReadCodes: boolean;
  mayOpenCodes: boolean;
  /** The business's own language. */
  language: string;
};

const ofPlace = (estimate: Estimate, of: "stage" | "touchpoint" | "score", leftOut = 0) =>
  of === "score" ? (
    <ScoreSentence score={estimate} leftOut={leftOut} />
  ) : (
    <MentionSentence mention={estimate} of={of} />
  );
const spotSheet = later(() => import("./spot-sheet-of-journey").then((module) => module.SpotSheetOfJourney));

/** The journey editor with the sheet in which its spots are edited. */
export function JourneyWithSpotSheet({ business, journeyId, memberId, mayPublish, mayReadAnswers, ...sheet }: Props) {
  return (
    <JourneyEditor
      business={business}
      journeyId={journeyId}
      memberId={memberId}
      mayPublish={mayPublish}
      mayReadAnswers={mayReadAnswers}
      sentenceOf={ofPlace}
      more={<Conversations business={business} journeyId={journeyId} />}
      editor={(open, commands, setOpen) => (
        <LaterSheet of={spotSheet} open={open !== null} onClose={() => setOpen(null)}>
          {(SpotSheet) => (
            <SpotSheet business={business} {...sheet} open={open} commands={commands} setOpen={setOpen} />
          )}
        </LaterSheet>
      )}
    />
  );
}
