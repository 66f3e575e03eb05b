import type { RoadSpot, RoadStage, RoadTouchpoint } from "./road-edit";

/** What opens beside the road. */
export type RoadActs = {
  readonly place: (stage: RoadStage) => void;
  readonly open: (stage: RoadStage, spot: RoadSpot) => void;
  readonly openTouchpoint: (touchpoint: RoadTouchpoint) => void;
  readonly openInto: (stage: RoadStage) => void;
  readonly retire: (spot: RoadSpot) => void;
  readonly advance: (spot: RoadSpot) => void;
};
