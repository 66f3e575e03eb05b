import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "./sheet";
import type { Mine } from "./step";

type Props = {
  name: string;
  check: Mine["open"][number]["check"];
  /** `tries`: how many answers to the check question it took; 0: there is none. */
  onRead: (tries: number) => void;
};

/** The read receipt of a briefing: one tap, or the right answer to its check question. */
export function ReadBriefing({ name, check, onRead }: Props) {
  const say = useTranslations("delivery.read");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [isWrong, setWrong] = useState(false);
  const answer = () => {
    if (!check || chosen === null) return;
    if (Number(chosen) === check.right) {
      setOpen(false);
      onRead(tries + 1);
      return;
    }
    setTries(tries + 1);
    setWrong(true);
  };
  return (
    <>
      <Button variant="plain" icon="check" wide onClick={() => (check ? setOpen(true) : onRead(0))}>
        {say("button")}
      </Button>
      {check && (
        <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("title", { name })} description={say("lead")}>
          <form
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              answer();
            }}
          >
            <ChoiceField
              legend={check.question}
              name="answer"
              look="cards"
              value={chosen === null ? [] : [chosen]}
              error={isWrong ? say("wrong") : undefined}
              onValueChange={(value) => {
                setChosen(value);
                setWrong(false);
              }}
              choices={check.answers.map((label, at) => ({ value: String(at), label }))}
            />
            <Button type="submit" variant="primary" size="large" wide disabled={chosen === null}>
              {say("send")}
            </Button>
          </form>
        </Sheet>
      )}
    </>
  );
}
