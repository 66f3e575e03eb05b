"use client";

import { judgeSpot } from "@spots/domain/spot/judgement";
import { v7 } from "uuid";
import { JourneyRoad } from "@/features/journey/journey-road";
import { SpotSheet } from "@/features/spot/spot-sheet";
import { SpotStory } from "@/features/spot/spot-story";

type Props = { business: string; journeyId: string; mayPublish: boolean };

/** The road, with the sheet in which its spots are written. */
export function RoadWithEditor({ business, journeyId, mayPublish }: Props) {
  return (
    <JourneyRoad
      business={business}
      journeyId={journeyId}
      mayPublish={mayPublish}
      more={null}
      editor={(open, hands, close) => (
        <SpotSheet
          open={open}
          onClose={close}
          onRevise={hands.reviseSpot}
          onPlace={(content) => {
            if (!open) return;
            const judgement = judgeSpot(content);
            const draft = {
              id: v7(),
              version: 0,
              touchpointId: null,
              ownerId: null,
              reviewOn: null,
              content,
              judgement,
            };
            hands.placeSpot({ ...draft, status: judgement.isSpot ? "ready" : "idea" }, open.stage.id);
          }}
          more={open?.spot && <SpotStory business={business} spotId={open.spot.id} />}
        />
      )}
    />
  );
}
