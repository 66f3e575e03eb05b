import { mostOfCustomer } from "@spots/domain/delivery/visit-limits";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDevice } from "../device/state";
import { Sheet } from "./sheet";
import type { OpenVisit } from "./visits";

type Props = {
  visit: Pick<OpenVisit, "id" | "customer">;
  onDescribe: (said: { readonly name: string; readonly occasion: string; readonly consent: boolean }) => void;
};

/**
 * Notes the name and the occasion of the customer who is here, when they agree. Nothing is stored before
 * it is sent; what the server refused stays in the fields, with the reason.
 */
export function DescribeSheet({ visit: { id, customer }, onDescribe }: Props) {
  const say = useTranslations("staffApp.describe");
  const faults = useTranslations("errors.fields");
  const { steps } = useDevice();
  const last = steps.findLast(({ step }) => step.kind === "visitDescribe" && step.input.visitId === id);
  const refused = last?.state === "refused" && last.step.kind === "visitDescribe" ? last : null;
  const before = refused?.step.kind === "visitDescribe" ? refused.step.input : customer;
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(before.name);
  const [occasion, setOccasion] = useState(before.occasion);
  const [consent, setConsent] = useState(before.name !== "" || before.occasion !== "");
  const [isTried, setTried] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const isEmpty = name.trim() === "" && occasion.trim() === "";
  const isMissing = !isEmpty && !consent;
  const errorAt = (field: "name" | "occasion" | "consent") => {
    const key = refused?.told?.fields?.[field];
    return key !== undefined && faults.has(key) ? { error: faults(key) } : {};
  };
  return (
    <>
      <Button variant="plain" onClick={() => setOpen(true)}>
        {say("button")}
      </Button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("button")} description={say("lead")}>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(isMissing);
            if (isMissing) return tick.current?.focus();
            setOpen(false);
            onDescribe({ name: name.trim(), occasion: occasion.trim(), consent: consent && !isEmpty });
          }}
        >
          <TextField
            label={say("name")}
            autoComplete="off"
            maxLength={mostOfCustomer.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
            {...errorAt("name")}
          />
          <TextField
            label={say("occasion")}
            hint={say("occasionHint")}
            autoComplete="off"
            maxLength={mostOfCustomer.occasion}
            value={occasion}
            onChange={(event) => setOccasion(event.target.value)}
            {...errorAt("occasion")}
          />
          <CheckboxField
            ref={tick}
            label={say("consent")}
            checked={consent}
            onChange={(event) => setConsent(event.target.checked)}
            {...(isTried && isMissing ? { error: faults("customerMustAgree") } : errorAt("consent"))}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {say("send")}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
