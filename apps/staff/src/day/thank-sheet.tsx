import type { Inputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { useDraft } from "../device/drafts";
import type { Own } from "./own";
import { Sheet } from "./sheet";

/** The longest thanks. */
const mostWords = 300;
/** The moments of a colleague that can be chosen, the newest. */
const mostMoments = 6;

type ThankProps = {
  open: boolean;
  onClose: () => void;
  business: string;
  choices: Own["choices"];
  onThank: (input: Inputs["kudos"]["give"], name: string) => void;
};

/** Thanks a colleague: whom, and for which moment or in which words. */
export function ThankSheet({ open, onClose, business, choices, onThank }: ThankProps) {
  const say = useTranslations("staffApp.own");
  const fields = useTranslations("errors.fields");
  const [memberId, setMember] = useState("");
  const [momentId, setMoment] = useState<string | null>(null);
  const [valueId, setValue] = useState<string | null>(null);
  const [words, setWords] = useDraft("thanks", "words");
  const [faults, setFaults] = useState<{ readonly who?: string; readonly words?: string }>({});
  const person = choices.people.find(({ id }) => id === memberId);
  const moments = choices.moments.filter((moment) => moment.memberId === memberId).slice(0, mostMoments);
  const send = () => {
    const next = {
      ...(person ? {} : { who: fields("required") }),
      ...(words.trim() === "" && momentId === null ? { words: say("momentOrWords") } : {}),
    };
    setFaults(next);
    if (!person || next.words) return;
    onThank({ business, id: v7(), memberId, momentId, valueId, words: words.trim() }, person.name);
    setMember("");
    setMoment(null);
    setValue(null);
    setWords("");
    onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} title={say("thank")} description={say("thankTeach")} unsent={words}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SelectField
          label={say("who")}
          value={memberId}
          onChange={(event) => {
            setMember(event.target.value);
            setMoment(null);
          }}
          options={[
            { value: "", label: say("choose") },
            ...choices.people.map(({ id, name, jobTitle }) => ({
              value: id,
              label: [name, jobTitle].filter(Boolean).join(", "),
            })),
          ]}
          {...(faults.who && !person ? { error: faults.who } : {})}
        />
        {moments.length > 0 && (
          <ChoiceField
            legend={say("forMoment")}
            name="thanks-moment"
            look="pills"
            value={momentId === null ? [""] : [momentId]}
            onValueChange={(next) => setMoment(next === "" ? null : next)}
            choices={[
              { value: "", label: say("noMoment") },
              ...moments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {choices.values.length > 0 && (
          <ChoiceField
            legend={say("value")}
            name="thanks-value"
            look="pills"
            value={valueId === null ? [""] : [valueId]}
            onValueChange={(next) => setValue(next === "" ? null : next)}
            choices={[
              { value: "", label: say("noValue") },
              ...choices.values.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextField
          label={say("words")}
          autoComplete="off"
          maxLength={mostWords}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          {...(faults.words && words.trim() === "" && momentId === null ? { error: faults.words } : {})}
        />
        <Button type="submit" variant="primary" size="large" wide>
          {say("send")}
        </Button>
      </form>
    </Sheet>
  );
}
