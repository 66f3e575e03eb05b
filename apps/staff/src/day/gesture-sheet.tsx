import { amountFrom, amountOf, Currencies, GestureUnits, mostOfGesture } from "@spots/domain/gesture/kinds";
import { isSameUnit } from "@spots/domain/gesture/limits";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { useDevice } from "../device/state";
import { type Gestures, reasonHere, type Wanted } from "./gesture";
import { LeftLines } from "./gesture-left";
import type { GestureStep } from "./gesture-step";
import { usualLocation } from "./improvise-chips";
import { Sheet } from "./sheet";
import type { Mine } from "./step";
import { useAmount } from "./use-amount";
import type { OpenVisit } from "./visits";

type Given = Omit<Extract<GestureStep, { kind: "giveGesture" }>["input"], "business" | "id" | "visit">;
type Props = {
  open: boolean;
  onClose: () => void;
  mine: Mine;
  gestures: Gestures;
  readAt: number;
  /** The moment that it is given with; null: none. */
  moment: Pick<Mine["open"][number], "id" | "spotId" | "location" | "whereExactly"> | null;
  visit: OpenVisit | null;
  places: readonly { readonly locationId: string; readonly places: readonly string[] }[];
  /** `isOfVisit`: no other place was named than that of the visit. */
  onGive: (given: Given, isOfVisit: boolean) => void;
};

/** What a spot may give, the cost, and for whom. A tap on what fills in what it costs as a rule. */
export default function GestureSheet(props: Props) {
  const { open, onClose, mine, gestures, readAt, moment, visit, places, onGive } = props;
  const say = useTranslations("gesture");
  const fields = useTranslations("errors.fields");
  const format = useFormatter();
  const amount = useAmount();
  const { isAway } = useDevice();
  const { allowances, budgets } = gestures;
  const [spotId, setSpot] = useState<string | null>(moment?.spotId ?? null);
  const [typedWhat, setWhat] = useDraft("gesture", moment?.id ?? "");
  const [chosenUnit, setUnit] = useState<Wanted["unit"] | null>(null);
  const [chosenCurrency, setCurrency] = useState<string | null>(null);
  const [typedCost, setCost] = useState<string | null>(null);
  const [chosenPlace, setPlace] = useState<string | null>(null);
  const [chosenLocation, setLocation] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const [faults, setFaults] = useState<{ readonly what?: string; readonly cost?: string }>({});
  const whatField = useRef<HTMLInputElement>(null);
  const costField = useRef<HTMLInputElement>(null);
  const locationId = chosenLocation ?? moment?.location.id ?? visit?.locationId ?? usualLocation(mine);
  const here = places.find((each) => each.locationId === locationId)?.places ?? [];
  const isOfVisit = visit !== null && visit.locationId === locationId;
  const allowance = allowances.find((each) => each.spotId === spotId) ?? null;
  const ofHere = budgets.filter((each) => each.locationId === locationId);
  const known = [...(allowance ? [allowance] : []), ...ofHere];
  const unit = chosenUnit ?? known[0]?.unit ?? "money";
  const currencies = [...new Set(known.flatMap((each) => (each.unit === "money" ? [each.currency] : [])))];
  const money = Currencies.find((each) => each === (chosenCurrency ?? currencies[0])) ?? "EUR";
  const currency: Wanted["currency"] = unit === "money" ? money : "";
  const usual = allowance && isSameUnit(allowance, { unit, currency }) ? allowance.usual : null;
  const costText = typedCost ?? (usual === null ? "" : String(amountOf({ unit, currency, cost: usual })));
  const cost = amountFrom(costText, { unit, currency });
  const wanted = {
    locationId,
    spotId: allowance?.spotId ?? moment?.spotId ?? null,
    unit,
    currency,
  };
  const reason = cost === null ? null : reasonHere(gestures, { ...wanted, cost });
  const what = allowance ? allowance.what : typedWhat.trim();
  const choose = (next: string) => {
    setSpot(next === "" ? null : next);
    setUnit(null);
    setCurrency(null);
    setCost(null);
  };
  const give = () => {
    const example = String(amountOf({ unit, currency, cost: unit === "money" ? 450 : 5 }));
    const next = {
      ...(what === "" ? { what: fields("required") } : {}),
      ...(cost === null || cost > mostOfGesture.cost ? { cost: say("badAmount", { example }) } : {}),
    };
    setFaults(next);
    if (next.what) return whatField.current?.focus();
    if (next.cost || cost === null) return costField.current?.focus();
    const place = chosenPlace ?? moment?.whereExactly ?? "";
    const given = { ...wanted, what, cost, place, momentId: moment?.id ?? null, isDone: reason === null || isDone };
    if (!allowance) setWhat("");
    onGive(given, isOfVisit && chosenPlace === null);
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={say("title")}
      description={say("lead")}
      unsent={allowance ? "" : typedWhat}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        {allowances.length > 0 && (
          <ChoiceField
            legend={say("what")}
            name="gesture-what"
            look="pills"
            value={[allowance?.spotId ?? ""]}
            onValueChange={choose}
            choices={[
              ...allowances.map((each) => ({
                value: each.spotId,
                label: say("chip", { what: each.what, amount: amount({ ...each, cost: each.most }) }),
              })),
              { value: "", label: say("else") },
            ]}
          />
        )}
        {!allowance && (
          <>
            <TextField
              ref={whatField}
              label={say("words")}
              hint={say("wordsHint")}
              autoComplete="off"
              maxLength={mostOfGesture.words}
              value={typedWhat}
              onChange={(event) => setWhat(event.target.value)}
              {...(faults.what ? { error: faults.what } : {})}
            />
            <ChoiceField
              legend={say("unit.title")}
              name="gesture-unit"
              look="pills"
              value={[unit]}
              onValueChange={(next) => setUnit(GestureUnits.find((each) => each === next) ?? "money")}
              choices={GestureUnits.map((each) => ({ value: each, label: say(`unit.${each}`) }))}
            />
            {unit === "money" && currencies.length > 1 && (
              <SelectField
                label={say("currency")}
                value={currency}
                onChange={(event) => setCurrency(event.target.value)}
                options={currencies.map((each) => ({ value: each, label: each }))}
              />
            )}
          </>
        )}
        <TextField
          ref={costField}
          label={unit === "money" ? `${say("cost")} (${currency})` : say(unit)}
          inputMode="decimal"
          autoComplete="off"
          value={costText}
          onChange={(event) => setCost(event.target.value)}
          {...(faults.cost ? { error: faults.cost } : {})}
        />
        {mine.locations.length > 1 && moment === null && (
          <SelectField
            label={say("where")}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={mine.locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {isOfVisit && <p className="text-small">{say("visit", { place: visit.place || say("visitNow") })}</p>}
        {here.length > 0 && moment === null && (
          <ChoiceField
            legend={say("place")}
            name="gesture-place"
            look="pills"
            value={[chosenPlace ?? ""]}
            onValueChange={(next) => setPlace(next === "" ? null : next)}
            choices={[{ value: "", label: say("noPlace") }, ...here.map((each) => ({ value: each, label: each }))]}
          />
        )}
        <LeftLines budgets={ofHere.filter((each) => isSameUnit(each, { unit, currency }))} />
        {isAway && (
          <p className="text-small text-ink-2">
            {say("offlineTeach", { time: format.dateTime(new Date(readAt), { timeStyle: "short" }) })}
          </p>
        )}
        {reason !== null && (
          <>
            <p className="rounded-card border border-line p-3">{say("aboveTeach", { reason })}</p>
            <CheckboxField
              label={say("doneAlready")}
              checked={isDone}
              onChange={(event) => setDone(event.target.checked)}
            />
          </>
        )}
        <Button type="submit" variant={reason === null ? "magic" : "primary"} size="large" wide>
          {say(reason === null ? "within" : "above")}
        </Button>
      </form>
    </Sheet>
  );
}
