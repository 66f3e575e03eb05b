import { ClueKinds, KeepDays, mostOfClue } from "@spots/domain/clue/kinds";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { type Chip, wordsOf } from "./clue";
import type { ClueStep } from "./clue-step";
import { Sheet } from "./sheet";
import { canHear, listen } from "./speech";

type Kind = (typeof ClueKinds)[number];
/** What was noted; `days` is for how long it is kept after the visit. */
export type Noted = Pick<(ClueStep & { kind: "catchClue" })["input"], "kind" | "words" | "certainty"> & {
  readonly days: number;
};

type Props = {
  open: boolean;
  onClose: () => void;
  chips: readonly Chip[];
  /** Whether the customer has agreed before on this visit. */
  hasConsent: boolean;
  onNote: (noted: Noted) => void;
};

/** Notes a clue: a tap on what it is about and a tap on the words, or typed or spoken words. */
export function ClueSheet({ open, onClose, chips, hasConsent, onNote }: Props) {
  const say = useTranslations("clue");
  const fields = useTranslations("errors.fields");
  const language = useLocale();
  const [kind, setKind] = useState<Kind>("occasion");
  const [consent, setConsent] = useState(hasConsent);
  const [isGuess, setGuess] = useState<boolean | null>(null);
  const [days, setDays] = useState(0);
  const [words, setWords] = useDraft("clue", "words");
  const [faults, setFaults] = useState<{ readonly consent?: string; readonly words?: string }>({});
  const [speaks, setSpeaks] = useState(false);
  const [stop, setStop] = useState<(() => void) | null>(null);
  const [isDeaf, setDeaf] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const typed = useRef<HTMLInputElement>(null);
  const guessed = isGuess ?? (kind === "mood" || kind === "hesitation");
  const shown = chips.filter((chip) => chip.kind === kind || chip.kind === null);
  const note = (said: string) => {
    const text = said.trim();
    const next = {
      ...(consent ? {} : { consent: fields("customerMustAgree") }),
      ...(text === "" ? { words: fields("required") } : {}),
    };
    setFaults(next);
    if (next.words) return typed.current?.focus();
    if (next.consent) return tick.current?.focus();
    onNote({ kind, words: text, certainty: guessed ? "impression" : "said", days });
    setWords("");
    setDays(0);
    onClose();
  };
  const speak = () => {
    if (stop) return stop();
    setDeaf(false);
    const end = listen(language, setWords, (wasHeard) => {
      setStop(null);
      setDeaf(!wasHeard);
    });
    setStop(() => end);
  };
  return (
    <Sheet open={open} onClose={onClose} title={say("title")} description={say("lead")} unsent={words}>
      <div className="grid gap-5">
        <ChoiceField
          legend={say("about")}
          name="clue-kind"
          look="pills"
          value={[kind]}
          onValueChange={(next) => setKind(ClueKinds.find((each) => each === next) ?? "occasion")}
          choices={ClueKinds.map((each) => ({ value: each, label: say(`kind.${each}`) }))}
        />
        <CheckboxField
          ref={tick}
          label={say("consent")}
          checked={consent}
          onChange={(event) => setConsent(event.target.checked)}
          {...(faults.consent && !consent ? { error: faults.consent } : {})}
        />
        <fieldset>
          <legend className="mb-2 text-small text-ink-2">{say("what")}</legend>
          <div className="flex flex-wrap gap-2">
            {shown.map((chip) => {
              const text = wordsOf(chip, (concept) => say(`concept.${concept as "birthday"}`));
              return (
                <Button key={text} variant="magic" onClick={() => note(text)}>
                  {text}
                </Button>
              );
            })}
          </div>
        </fieldset>
        <form
          noValidate
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            note(words);
          }}
        >
          <TextField
            ref={typed}
            label={say("own")}
            hint={say("ownHint")}
            autoComplete="off"
            maxLength={mostOfClue.words}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            {...(faults.words ? { error: faults.words } : {})}
          />
          {canHear() ? (
            <CheckboxField
              label={say("speech")}
              hint={say("speechTeach")}
              checked={speaks}
              onChange={(event) => setSpeaks(event.target.checked)}
            />
          ) : (
            <p className="text-ink-3 text-small">{say("noSpeech")}</p>
          )}
          {speaks && <Button onClick={speak}>{say(stop ? "listening" : "speak")}</Button>}
          <output className="text-small text-warn empty:hidden">{speaks && isDeaf && say("notHeard")}</output>
          <CheckboxField
            label={say("impression")}
            checked={guessed}
            onChange={(event) => setGuess(event.target.checked)}
          />
          <SelectField
            label={say("keep")}
            value={String(days)}
            onChange={(event) => setDays(Number(event.target.value))}
            options={KeepDays.map((each) => ({ value: String(each), label: say("keepDays", { days: each }) }))}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {say("send")}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
