import type { AppRouter, Inputs } from "@spots/api/trpc/root";
import type { TRPCClient } from "@trpc/client";
import type { FieldEdits } from "@/editing/field-edits";
import type { JourneyEdit } from "./journey-edit";

type Where = { readonly business: string; readonly journeyId: string };

/** Sends an edit with the command for its kind. The commands are idempotent. */
export function sendEdit(client: TRPCClient<AppRouter>, where: Where, edit: JourneyEdit): Promise<unknown> {
  const { business, journeyId } = where;
  switch (edit.kind) {
    case "journey.edit":
      return client.journey.edit.mutate({ business, journeyId, edits: asEdits(edit.edits) });
    case "stage.edit":
      return client.journey.editStage.mutate({ business, stageId: edit.id, edits: asEdits(edit.edits) });
    case "stage.add": {
      const { id, name, kind, goal, feeling, backstage, evidence } = edit.stage;
      const said = { name, kind, goal, feeling, backstage, evidence };
      return client.journey.addStage.mutate({ business, journeyId, id, ...said, beforeStageId: edit.before });
    }
    case "stage.remove":
      return client.journey.removeStage.mutate({ business, stageId: edit.stage.id });
    case "stage.move":
      return client.journey.moveStage.mutate({ business, stageId: edit.id, beforeStageId: edit.before });
    case "touchpoint.edit":
      return client.journey.editTouchpoint.mutate({ business, touchpointId: edit.id, edits: asEdits(edit.edits) });
    case "touchpoint.add":
      return client.journey.addTouchpoint.mutate({
        business,
        ...edit.touchpoint,
        stageId: edit.stageId,
        beforeTouchpointId: edit.before,
      });
    case "touchpoint.remove":
      return client.journey.removeTouchpoint.mutate({ business, touchpointId: edit.touchpoint.id });
    case "touchpoint.move":
      return client.journey.moveTouchpoint.mutate({
        business,
        touchpointId: edit.id,
        stageId: edit.stageId,
        beforeTouchpointId: edit.before,
      });
    case "spot.edit":
      return client.spot.revise.mutate({ business, spotId: edit.id, edits: asEdits(edit.edits) });
    case "spot.add": {
      const { id, touchpointId, content } = edit.spot;
      return client.spot.place.mutate({ business, id, stageId: edit.stageId, touchpointId, content });
    }
    case "spot.remove":
      return client.spot.remove.mutate({ business, spotId: edit.spot.id });
    case "spot.move":
      return client.spot.move.mutate({ business, spotId: edit.id, stageId: edit.stageId, beforeSpotId: edit.before });
  }
}

type AnyEdits = Inputs["journey"]["editStage"]["edits"] &
  Inputs["journey"]["editTouchpoint"]["edits"] &
  Inputs["journey"]["edit"]["edits"] &
  Inputs["spot"]["revise"]["edits"];

/**
 * Casts edits to the input of a command. Guarantee: the server validates every field by its schema,
 * and refuses what does not fit.
 */
const asEdits = (edits: FieldEdits) => edits as unknown as AnyEdits;
