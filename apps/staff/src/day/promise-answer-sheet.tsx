import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import type { CustomerPromise, Promises } from "./promise";
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
  const required = useTranslations("errors.fields")("required");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useDraft("promise-reason", id);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = reason.trim() === "";
  const answer = (act: (why: string) => void, why: string) => {
    setOpen(false);
    setReason("");
    act(why);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`${say("notKept.button")}: ${name}`}>
        {say("notKept.button")}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say("notKept.title", { name })}
        description={say("notKept.lead")}
        unsent={reason}
      >
        <div className="grid gap-2.5">
          {reasons.map((each) => (
            <Button key={each} size="large" wide onClick={() => answer(onBreak, say(`notKept.${each}`))}>
              {say(`notKept.${each}`)}
            </Button>
          ))}
          <form
            noValidate
            className="mt-2 grid gap-2.5"
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (isMissing) field.current?.focus();
              else answer(onBreak, reason.trim());
            }}
          >
            <TextField
              ref={field}
              label={say("notKept.own")}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...(isTried && isMissing ? { error: required } : {})}
            />
            <Button type="submit" variant="primary" size="large" wide>
              {say("notKept.send")}
            </Button>
          </form>
          <Button size="large" wide variant="plain" onClick={() => answer(onWithdraw, say("notKept.notWanted"))}>
            {say("notKept.notWanted")}
          </Button>
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
