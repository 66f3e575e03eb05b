import { Button } from "@spots/ui/button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CustomerPromise, Promises } from "./promise";
import { type Due, PromiseTimes } from "./promise-times";
import { ReasonSheet } from "./reason-sheet";
import { Sheet } from "./sheet";

const reasons = ["forgot", "noTime", "notPossible"] as const;

type ReasonProps = {
  promise: CustomerPromise;
  name: string;
  onBreak: (reason: string) => void;
  onWithdraw: (reason: string) => void;
};

/** Says that a promise was not kept, with one tap on a reason or in own words, or that it is not wanted any more. */
export function NotKeptSheet({ promise: { id }, name, onBreak, onWithdraw }: ReasonProps) {
  const say = useTranslations("customerPromise");
  return (
    <ReasonSheet
      draft={["promise-reason", id]}
      button={say("notKept.button")}
      look={{ "aria-label": `${say("notKept.button")}: ${name}` }}
      title={say("notKept.title", { name })}
      lead={say("notKept.lead")}
      reasons={reasons.map((each) => say(`notKept.${each}`))}
      own={say("notKept.own")}
      send={say("notKept.send")}
      onReason={onBreak}
    >
      {(close) => (
        <Button
          size="large"
          wide
          variant="plain"
          onClick={() => {
            close();
            onWithdraw(say("notKept.notWanted"));
          }}
        >
          {say("notKept.notWanted")}
        </Button>
      )}
    </ReasonSheet>
  );
}

type MoveProps = Pick<ReasonProps, "promise" | "name"> & { onMove: (due: Due) => void };

/** Sets another due time, before the old one has passed. */
export function MoveSheet({ promise: { location }, name, onMove }: MoveProps) {
  const say = useTranslations("customerPromise.move");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`${say("button")}: ${name}`}>
        {say("button")}
      </Button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("title", { name })} description={say("lead")}>
        <div className="grid gap-5">
          <PromiseTimes
            timeZone={location.timeZone}
            send={say("send")}
            onTime={(due) => {
              setOpen(false);
              onMove(due);
            }}
          />
        </div>
      </Sheet>
    </>
  );
}

type HandOverProps = {
  promise: CustomerPromise;
  name: string;
  colleagues: Promises["colleagues"];
  onHandOver: (memberId: string | null) => void;
};

/** Gives a promise to the shift or to a colleague, those on the roster first. */
export function HandOverSheet({ promise, name, colleagues, onHandOver }: HandOverProps) {
  const say = useTranslations("customerPromise");
  const [isOpen, setOpen] = useState(false);
  const give = (memberId: string | null) => {
    setOpen(false);
    onHandOver(memberId);
  };
  const here = colleagues.filter(({ locationIds }) => locationIds.includes(promise.locationId));
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`${say("handOver.button")}: ${name}`}>
        {say("handOver.button")}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say("handOver.title", { name })}
        description={say("handOver.lead")}
      >
        <div className="grid gap-2.5">
          <Button size="large" wide variant="primary" onClick={() => give(null)}>
            {say("handOver.shift")}
          </Button>
          {here.map(({ id, name: colleague, onShiftAt }) => (
            <Button key={id} size="large" wide onClick={() => give(id)}>
              {onShiftAt.includes(promise.locationId) ? say("handOver.onShift", { name: colleague }) : colleague}
            </Button>
          ))}
        </div>
      </Sheet>
    </>
  );
}
