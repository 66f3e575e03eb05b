import { CopyDays, PreviewCopy, UndoCopy } from "@spots/domain/delivery/copy";
import {
  AcceptMoment,
  CancelMoment,
  ChangeMoment,
  CorrectDelivery,
  DeclineMoment,
  DeliverMoment,
  ImproviseMoment,
  MarkMissedSeen,
  OfferMoment,
  ReadBoard,
  UndoStep,
} from "@spots/domain/delivery/moment";
import { AddPhoto, OnePhoto, PhotosOf } from "@spots/domain/delivery/photo";
import { ReadFree, ReadSuggestions, SuggestMembers } from "@spots/domain/delivery/suggestion-input";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeMoment } from "./change-moment.commands";
import { copyMoments } from "./copy.commands";
import { previewCopy } from "./copy.queries";
import { correctDelivery } from "./correct-delivery.commands";
import { readFree } from "./free.queries";
import {
  acceptMoment,
  cancelMoment,
  declineMoment,
  deliverMoment,
  improviseMoment,
  offerMoment,
} from "./moment.commands";
import { readBoard, readOfferChoices } from "./moment.queries";
import { listMine } from "./my-moments.queries";
import { readPeopleThere } from "./people-there.queries";
import { addPhoto, removePhoto } from "./photo.commands";
import { readPhotos } from "./photo.queries";
import { markMissedSeen } from "./seen.commands";
import { readSuggestions, suggestForOffer } from "./suggestion.queries";
import { undoStep } from "./undo.commands";
import { undoCopiedMoments } from "./undo-copy.commands";

export const momentRouter = t.router({
  board: allow("moment.read").input(ReadBoard).query(readBoard),
  choices: allow("moment.offer").query(readOfferChoices),
  suggest: allow("moment.offer").input(SuggestMembers).query(suggestForOffer),
  free: allow("moment.offer").input(ReadFree).query(readFree),
  peopleThere: allow("moment.offer").input(ReadSuggestions).query(readPeopleThere),
  suggestions: allow("moment.offer").input(ReadSuggestions).query(readSuggestions),
  mine: allow("moment.mine").query(listMine),
  offer: allow("moment.offer").input(OfferMoment).mutation(offerMoment),
  change: allow("moment.offer").input(ChangeMoment).mutation(changeMoment),
  previewCopy: allow("moment.offer").input(PreviewCopy).query(previewCopy),
  copy: allow("moment.offer").input(CopyDays).mutation(copyMoments),
  undoCopy: allow("moment.offer").input(UndoCopy).mutation(undoCopiedMoments),
  cancel: allow("moment.cancel").input(CancelMoment).mutation(cancelMoment),
  markSeen: allow("moment.cancel").input(MarkMissedSeen).mutation(markMissedSeen),
  accept: allow("moment.answer").input(AcceptMoment).mutation(acceptMoment),
  decline: allow("moment.answer").input(DeclineMoment).mutation(declineMoment),
  deliver: allow("moment.deliver").input(DeliverMoment).mutation(deliverMoment),
  correct: allow("moment.deliver").input(CorrectDelivery).mutation(correctDelivery),
  photos: allow("moment.deliver").input(PhotosOf).query(readPhotos),
  addPhoto: allow("moment.deliver").input(AddPhoto).mutation(addPhoto),
  removePhoto: allow("moment.deliver").input(OnePhoto).mutation(removePhoto),
  undo: allow("moment.answer").input(UndoStep).mutation(undoStep),
  improvise: allow("moment.improvise").input(ImproviseMoment).mutation(improviseMoment),
});
