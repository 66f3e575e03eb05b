"use client";

import { JourneyRoad } from "@/features/journey/journey-road";
import { SpotSheet } from "@/features/spot/spot-sheet";

/** The road, with the sheet in which its spots are written. */
export function RoadWithEditor({
  business,
  journeyId,
  mayPublish,
}: {
  business: string;
  journeyId: string;
  mayPublish: boolean;
}) {
  return (
    <JourneyRoad
      business={business}
      journeyId={journeyId}
      mayPublish={mayPublish}
      editor={(open, close) => <SpotSheet business={business} open={open} onClose={close} />}
    />
  );
}
