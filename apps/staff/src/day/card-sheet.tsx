import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CardCamera } from "./card-camera";
import { Sheet } from "./sheet";
import { codeIn } from "./visits";

type Props = {
  open: boolean;
  onClose: () => void;
  places: readonly string[];
  onCard: (code: string, place: string) => void;
};

/** Starts a visit with a printed card, whose code the camera reads or somebody types, at a place. */
export function CardSheet({ open, onClose, places, onCard }: Props) {
  const say = useTranslations("staffApp.visit");
  const [text, setText] = useState("");
  const [place, setPlace] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isReading, setReading] = useState(false);
  const close = () => {
    setReading(false);
    onClose();
  };
  const start = () => {
    const code = codeIn(text);
    setWrong(code === null);
    if (code === null) return;
    setText("");
    setReading(false);
    onCard(code, place);
  };
  const read = (words: string) => {
    const code = codeIn(words);
    if (code === null) return false;
    setText(code);
    setWrong(false);
    setReading(false);
    return true;
  };
  return (
    <Sheet open={open} onClose={close} title={say("cardTitle")} description={say("cardTeach")}>
      <div className="grid gap-4">
        {open && isReading && <CardCamera onText={read} />}
        <Button icon={isReading ? "close" : "qr"} wide onClick={() => setReading(!isReading)}>
          {say(isReading ? "camera.stop" : "camera.start")}
        </Button>
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
