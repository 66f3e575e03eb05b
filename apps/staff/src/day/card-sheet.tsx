import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "./sheet";
import { codeIn } from "./visits";

type Props = {
  open: boolean;
  onClose: () => void;
  places: readonly string[];
  onCard: (code: string, place: string) => void;
};

/** Starts a visit with a printed card: its code, and the place. */
export function CardSheet({ open, onClose, places, onCard }: Props) {
  const say = useTranslations("staffApp.visit");
  const [text, setText] = useState("");
  const [place, setPlace] = useState("");
  const [isWrong, setWrong] = useState(false);
  const start = () => {
    const code = codeIn(text);
    setWrong(code === null);
    if (code === null) return;
    setText("");
    onCard(code, place);
  };
  return (
    <Sheet open={open} onClose={onClose} title={say("cardTitle")} description={say("cardTeach")}>
      <div className="grid gap-4">
        <TextField
          label={say("cardCode")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          {...(isWrong ? { error: say("cardWrong") } : {})}
        />
        {places.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-small text-ink-2">{say("cardPlace")}</legend>
            <div className="flex flex-wrap gap-2">
              {places.map((each) => (
                <Button
                  key={each}
                  size="small"
                  variant={each === place ? "magic" : "quiet"}
                  aria-pressed={each === place}
                  onClick={() => setPlace(each === place ? "" : each)}
                >
                  {each}
                </Button>
              ))}
            </div>
          </fieldset>
        )}
        <Button variant="primary" size="large" wide onClick={start}>
          {say("cardStart")}
        </Button>
      </div>
    </Sheet>
  );
}
