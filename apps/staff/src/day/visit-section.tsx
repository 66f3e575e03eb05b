import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { v7 } from "uuid";
import { takeCode } from "../device/codes";
import type { Day } from "../device/database";
import { isShared } from "../device/shared-mark";
import { useDevice } from "../device/state";
import { dropStep } from "../device/steps";
import { CardSheet } from "./card-sheet";
import { DescribeSheet } from "./describe-sheet";
import { FriendSheet } from "./friend-sheet";
import { QrSheet } from "./qr-sheet";
import { Retreat } from "./retreat";
import type { Step } from "./step";
import type { Said } from "./use-steps";
import { VisitClues } from "./visit-clues";
import { namedVisit, type OpenVisit } from "./visits";

type Props = {
  day: Day;
  /** The member's visit that goes on; null: none. */
  visit: OpenVisit | null;
  onTake: (step: Step, name: string, thanks?: Said) => void;
};

/**
 * The customer who is here now: started by a tap on a table, a chair or a room, by "next customer" or
 * by a card. What is delivered meanwhile is of this visit, and the QR code ties the customer's answer
 * to it.
 */
export function VisitSection({ day, visit, onTake }: Props) {
  const say = useTranslations("staffApp.visit");
  const format = useFormatter();
  const { steps } = useDevice();
  // Words about a customer are neither typed nor kept on a shared device.
  const isDevice = isShared();
  const [isShowing, setShowing] = useState(false);
  const [isCard, setCard] = useState(false);
  const [chosen, setLocation] = useState<string | null>(null);
  const { business, mine, me } = day;
  const locationId = visit?.locationId ?? chosen ?? mine.locations[0]?.id ?? "";
  const places = day.visits?.find((each) => each.locationId === locationId)?.places ?? [];
  const start = async (place: string, card: string | null = null) => {
    const code = card === null ? await takeCode(day, locationId) : null;
    const startedAt = new Date().toISOString();
    const input = { business, id: code?.id ?? v7(), locationId, place, code: card, startedAt };
    onTake({ kind: "visit", input }, place || say("someone"), { tone: "info", title: say("started") });
    return { id: input.id, place, card, startedAt: new Date(startedAt) };
  };
  const end = ({ id, card, place }: OpenVisit) =>
    onTake(
      { kind: "visitEnd", input: { business, visitId: id, code: card, endedAt: new Date().toISOString() } },
      place || say("someone"),
      { tone: "info", title: say("ended") },
    );
  const leave = ({ id, card, place, leftInPeace }: OpenVisit) =>
    onTake(
      {
        kind: "visitLeave",
        input: { business, visitId: id, code: card, isLeft: leftInPeace === null, at: new Date().toISOString() },
      },
      place || say("someone"),
      { tone: "info", title: say(leftInPeace ? "approached" : "left") },
    );
  const describe = (
    { id, card, place }: OpenVisit,
    said: { readonly name: string; readonly occasion: string; readonly consent: boolean },
  ) => {
    // What was refused is replaced, and no longer asked about.
    for (const { place: kept, state, step } of steps)
      if (state === "refused" && step.kind === "visitDescribe" && step.input.visitId === id) void dropStep(kept);
    onTake({ kind: "visitDescribe", input: { business, visitId: id, code: card, ...said } }, place || say("someone"), {
      tone: "info",
      title: say(said.consent ? "noted" : "notedNothing"),
    });
  };
  const between = day.visits?.find((each) => each.locationId === locationId)?.minutesBetween ?? 0;
  if (mine.locations.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="visit">
      <SectionHead
        id="visit"
        title={visit ? visit.place || say("someone") : say("title")}
        detail={
          visit
            ? say("since", {
                time: format.dateTime(visit.startedAt, { timeStyle: "short", timeZone: me.timeZone }),
                count: visit.moments,
              })
            : say("teach")
        }
      />
      {!visit && mine.locations.length > 1 && (
        <SelectField
          label={say("location")}
          value={locationId}
          onChange={(event) => setLocation(event.target.value)}
          options={mine.locations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {visit?.address && (
          <Button variant="magic" icon="qr" onClick={() => setShowing(true)}>
            {say("show")}
          </Button>
        )}
        <Button icon="person" onClick={() => void start(visit?.place ?? "")}>
          {say("next")}
        </Button>
        {!visit &&
          places.map((place) => (
            <Button key={place} onClick={() => void start(place)}>
              {place}
            </Button>
          ))}
        {!visit && (
          <Button variant="plain" icon="qr" onClick={() => setCard(true)}>
            {say("card")}
          </Button>
        )}
        {visit && !isDevice && (
          <DescribeSheet key={visit.id} visit={visit} onDescribe={(said) => describe(visit, said)} />
        )}
        {visit && (
          <Button variant="plain" onClick={() => leave(visit)}>
            {say(visit.leftInPeace ? "approach" : "leave")}
          </Button>
        )}
        {visit && (
          <Button variant="plain" onClick={() => end(visit)}>
            {say("end")}
          </Button>
        )}
        <FriendSheet at={{ business, locationId, visit: visit && namedVisit(visit) }} onTake={onTake} />
        {!isDevice && (
          <VisitClues day={day} visit={visit} locationId={locationId} onStart={() => start("")} onTake={onTake} />
        )}
      </div>
      {visit && <Retreat visit={visit} minutesBetween={between} timeZone={me.timeZone} />}
      {visit?.address && <QrSheet open={isShowing} onClose={() => setShowing(false)} address={visit.address} />}
      <CardSheet
        open={isCard}
        onClose={() => setCard(false)}
        places={places}
        onCard={(code, place) => {
          setCard(false);
          void start(place, code);
        }}
      />
    </section>
  );
}
