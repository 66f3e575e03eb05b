"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { TextLink } from "@spots/ui/link";
import { PhotoStrip } from "@spots/ui/photo-strip";
import { Row, type RowPlace } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { GiveMenu } from "./give-menu";
import { MomentStatus } from "./moment-status";
import type { Receiver } from "./use-give";
import { useMomentTime } from "./use-moment-time";
import { usePhotoRemoval } from "./use-photo-removal";
import { WayOn } from "./way-on";

type Column = Outputs["moment"]["board"][number];
export type BoardMoment = Column["moments"][number];
type Props = {
  business: string;
  day: string;
  location: Column["location"];
  moment: BoardMoment;
  need: Outputs["moment"]["suggestions"]["needing"][number] | undefined;
  /** Whether the row is chosen; null: it cannot be, because it is no longer open. */
  isChosen: boolean | null;
  onChoose: (isChosen: boolean, isRange: boolean) => void;
  onChange: () => void;
  people: Outputs["moment"]["peopleThere"] | undefined;
  onGive: (moment: BoardMoment, to: Receiver) => void;
  place: RowPlace | undefined;
};

/** The rows of a column. `place`: where a row is in a list that has only the rows in sight. */
export type BoardListProps = {
  labelledBy: string;
  moments: readonly BoardMoment[];
  row: (moment: BoardMoment, place: RowPlace | undefined) => ReactNode;
};

/** One moment of the board, with what can be done about it. */
export function BoardRow(props: Props) {
  const { business, day, location, moment, need, isChosen, onChoose, onChange, people, onGive, place } = props;
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const format = useFormatter();
  const time = useMomentTime();
  const { telling } = useTelling();
  const cancel = useMutation(trpc.moment.cancel.mutationOptions(telling(say("board.cancelled"), say("refused"))));
  const names = { name: moment.name, member: moment.member?.name ?? say("nobodyYet") };
  const called = moment.improvised ? moment.description : moment.name;
  const photo = usePhotoRemoval({ business, momentId: moment.id });
  const photos = moment.photos.filter(photo.isShown);
  const isOpen = moment.status === "offered" || moment.status === "accepted";
  const { spotId } = moment;
  const needsSomebody = moment.givenTo === null && (moment.status === "declined" || need !== undefined);
  return (
    <Row
      id={moment.id}
      place={place}
      lead={
        <span className="flex items-center gap-2.5">
          {isChosen !== null && (
            <input
              type="checkbox"
              aria-label={say("several.chooseOf", names)}
              checked={isChosen}
              // A click tells whether the shift key is held, a change does not.
              onClick={(event) => onChoose(event.currentTarget.checked, event.shiftKey)}
              onChange={() => undefined}
              className="touch size-5 cursor-pointer accent-(--accent)"
            />
          )}
          <time dateTime={moment.dueAt.toISOString()}>{time({ dueAt: moment.dueAt, location })}</time>
        </span>
      }
      title={called}
      serif
      detail={
        <>
          {[moment.improvised ? say("improvised") : "", names.member, moment.whereExactly, moment.customer]
            .filter(Boolean)
            .join(" · ")}
          {moment.reaction && <> · {say(`reaction.${moment.reaction}`)}</>}
          {moment.givenTo !== null && <> · {say("board.givenTo", { member: moment.givenTo || say("nobodyYet") })}</>}
          {(moment.reason || moment.note) && (
            <q className="block font-serif text-ink italic">{moment.reason || moment.note}</q>
          )}
          {moment.relay.length > 0 && <RelaySteps steps={moment.relay} />}
          {photos.length > 0 && (
            <PhotoStrip
              photos={photos.map((id) => ({
                id,
                src: `/api/photos/${business}/${moment.id}/${id}`,
                alt: say("photo.of", { ...names, name: called }),
              }))}
              remove={{
                label: say("photo.remove", { ...names, name: called }),
                onRemove: photo.remove,
              }}
            />
          )}
        </>
      }
      side={
        <>
          <MomentStatus status={moment.status} />
          {moment.answer && (
            <Status tone={moment.answer.confirms ? "magic" : "quiet"}>
              <TextLink href={`/${business}/feedback?answer=${moment.answer.id}`}>
                {say(moment.answer.confirms ? "proof.confirmed" : "proof.answered")}
              </TextLink>
            </Status>
          )}
          {moment.reportedAt && (
            <Status tone="quiet">
              {say("proof.late", {
                when: format.dateTime(moment.reportedAt, {
                  dateStyle: "short",
                  timeStyle: "short",
                  timeZone: location.timeZone,
                }),
              })}
            </Status>
          )}
          {moment.reaction === "wentWrong" && moment.wrongCaseId && (
            <Status tone="bad">
              <TextLink href={`/${business}/cases?case=${moment.wrongCaseId}`}>{say("board.toCase")}</TextLink>
            </Status>
          )}
          {isOpen && (
            <Button size="small" aria-label={say("change.of", names)} onClick={onChange}>
              {say("change.button")}
            </Button>
          )}
          {isOpen && <GiveMenu location={location} moment={moment} people={people} onGive={onGive} />}
          {isOpen && (
            <IconButton
              icon="close"
              size="small"
              variant="plain"
              label={say("board.cancel", names)}
              onClick={() => cancel.mutate({ business, momentId: moment.id, stepId: v7() })}
            />
          )}
        </>
      }
      below={
        needsSomebody && spotId !== null ? (
          <WayOn business={business} day={day} location={location} moment={{ ...moment, spotId }} need={need} />
        ) : undefined
      }
    />
  );
}

/** How far the relay of a moment is. */
function RelaySteps({ steps }: { steps: readonly { number: number; what: string; status: string }[] }) {
  const say = useTranslations("relay.board");
  const at = steps.find(({ status }) => status !== "done");
  const done = steps.filter(({ status }) => status === "done").length;
  return (
    <span className="block">
      {[say("steps", { done, all: steps.length }), at && say("stands", at)].filter(Boolean).join(" · ")}
    </span>
  );
}
