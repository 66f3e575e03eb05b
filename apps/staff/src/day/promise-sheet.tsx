import { PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { usualLocation } from "./improvise-chips";
import type { PromiseStep } from "./promise-step";
import { type Due, PromiseTimes } from "./promise-times";
import { Sheet } from "./sheet";
import type { Mine } from "./step";
import type { OpenVisit } from "./visits";

type Given = Omit<Extract<PromiseStep, { kind: "makePromise" }>["input"], "business" | "id" | "visit">;
type Props = {
  open: boolean;
  onClose: () => void;
  mine: Mine;
  /** The member's visit that goes on: its customer is meant unless another one is named. */
  visit: OpenVisit | null;
  places: readonly { readonly locationId: string; readonly places: readonly string[] }[];
  /** `isOfVisit`: nobody else was named than the customer of the visit. */
  onMake: (promise: Given, isOfVisit: boolean, name: string) => void;
};

/**
 * Makes a promise: a tap on what, and a tap on until when, while a visit goes on. Without a visit a name
 * or a place says to whom. The tap on a time makes it.
 */
export function PromiseSheet({ open, onClose, mine, visit, places, onMake }: Props) {
  const say = useTranslations("customerPromise");
  const fields = useTranslations("errors.fields");
  const { locations, spots } = mine;
  const [kind, setKind] = useState<(typeof PromiseKinds)[number]>("call");
  const [words, setWords] = useDraft("promise", "words");
  const [customer, setCustomer] = useDraft("promise", "customer");
  const [place, setPlace] = useState<string | null>(null);
  const [spotId, setSpot] = useState("");
  const [chosen, setLocation] = useState<string | null>(null);
  const [faults, setFaults] = useState<{ readonly [field: string]: string }>({});
  const whom = useRef<HTMLInputElement>(null);
  const what = useRef<HTMLInputElement>(null);
  const locationId = chosen ?? visit?.locationId ?? usualLocation(mine);
  const location = locations.find(({ id }) => id === locationId);
  const here = places.find((each) => each.locationId === locationId)?.places ?? [];
  const isOfVisit = visit !== null && visit.locationId === locationId;
  if (!location) return null;
  const make = (due: Due) => {
    const next = {
      ...(kind === "other" && words.trim() === "" ? { words: fields("required") } : {}),
      ...(customer.trim() === "" && place === null && !isOfVisit ? { customer: fields("promiseToWhom") } : {}),
    };
    setFaults(next);
    const first = next.words ? what : next.customer ? whom : null;
    if (first) return first.current?.focus();
    const given = { locationId, kind, words: words.trim(), customer: customer.trim(), place: place ?? "", ...due };
    onMake(
      { ...given, spotId: spotId === "" ? null : spotId },
      given.customer === "" && place === null,
      given.words || say(`kind.${kind}`),
    );
    setWords("");
    setCustomer("");
    setPlace(null);
    setSpot("");
    onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={say("make.title")} description={say("make.lead")} unsent={words}>
      <div className="grid gap-5">
        <ChoiceField
          legend={say("make.what")}
          name="promise-kind"
          look="pills"
          value={[kind]}
          onValueChange={(next) => setKind(PromiseKinds.find((each) => each === next) ?? "other")}
          choices={PromiseKinds.map((each) => ({ value: each, label: say(`kind.${each}`) }))}
        />
        {locations.length > 1 && (
          <SelectField
            label={say("make.where")}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PromiseTimes timeZone={location.timeZone} send={say("make.send")} onTime={make}>
          <TextField
            ref={whom}
            label={say("make.toWhom")}
            hint={isOfVisit ? say("make.visit", { place: visit.place || say("make.hereNow") }) : say("make.toWhomHint")}
            maxLength={80}
            value={customer}
            onChange={(event) => setCustomer(event.target.value)}
            {...(faults.customer ? { error: faults.customer } : {})}
          />
          {here.length > 0 && (
            <ChoiceField
              legend={say("make.place")}
              name="promise-place"
              look="pills"
              value={[place ?? ""]}
              onValueChange={(next) => setPlace(next === "" ? null : next)}
              choices={[
                { value: "", label: say("make.noPlace") },
                ...here.map((each) => ({ value: each, label: each })),
              ]}
            />
          )}
          <TextField
            ref={what}
            label={say("make.words")}
            {...(kind === "other" ? {} : { optionalText: say("make.optional") })}
            maxLength={140}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            {...(faults.words ? { error: faults.words } : {})}
          />
          {spots.length > 0 && (
            <SelectField
              label={say("make.spot")}
              value={spotId}
              onChange={(event) => setSpot(event.target.value)}
              options={[
                { value: "", label: say("make.noSpot") },
                ...spots.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </PromiseTimes>
      </div>
    </Sheet>
  );
}
