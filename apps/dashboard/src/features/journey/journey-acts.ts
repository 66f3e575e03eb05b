import type { JourneySpot, JourneyStage, JourneyTouchpoint } from "./journey-edit";

/** Opens the sheets and dialogs of the journey. */
export type JourneyActs = {
  readonly place: (stage: JourneyStage) => void;
  readonly open: (stage: JourneyStage, spot: JourneySpot) => void;
  readonly openTouchpoint: (touchpoint: JourneyTouchpoint) => void;
  readonly openInto: (stage: JourneyStage) => void;
  readonly retire: (spot: JourneySpot) => void;
  readonly advance: (spot: JourneySpot) => void;
};
