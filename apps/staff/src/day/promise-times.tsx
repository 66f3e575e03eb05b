import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { now } from "../device/clock";
import { timesFor } from "./promise";

export type Due = { readonly inMinutes: number | null; readonly dueAt: string | null };
type Props = {
  timeZone: string;
  /** The text of the button after another time. */
  send: string;
  onTime: (due: Due) => void;
  /** Shown between the times of one tap and the other time. */
  children?: ReactNode;
};

/** Until when a promise is due: the times of one tap, and another local time of the location. */
export function PromiseTimes({ timeZone, send, onTime, children }: Props) {
  const say = useTranslations("customerPromise.make");
  const fields = useTranslations("errors.fields");
  const [ownTime, setOwnTime] = useState("");
  const [fault, setFault] = useState<"required" | "timeOver" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const chooseOwn = () => {
    const next = ownTime === "" ? "required" : ownTime <= wallTimeOf(now(), timeZone) ? "timeOver" : null;
    setFault(next);
    if (next === null) onTime({ inMinutes: null, dueAt: ownTime });
    else field.current?.focus();
  };
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-small text-ink-2">{say("when")}</legend>
        <div className="flex flex-wrap gap-2">
          {timesFor(now(), timeZone).map(({ key, ...due }) => (
            <Button key={key} variant="magic" onClick={() => onTime(due)}>
              {say(key)}
            </Button>
          ))}
        </div>
      </fieldset>
      {children}
      <form
        noValidate
        className="grid gap-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          chooseOwn();
        }}
      >
        <TextField
          ref={field}
          type="datetime-local"
          label={say("ownTime")}
          value={ownTime}
          onChange={(event) => setOwnTime(event.target.value)}
          {...(fault ? { error: fields(fault) } : {})}
        />
        <Button type="submit" variant="primary" size="large" wide>
          {send}
        </Button>
      </form>
    </>
  );
}
