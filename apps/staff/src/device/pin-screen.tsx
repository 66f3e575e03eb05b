import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { Heading } from "@spots/ui/heading";
import { TextField } from "@spots/ui/text-field";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Told } from "../api/client";
import { useSentence } from "../use-sentence";
import { chooseNewPin, unlockWith } from "./shared-device";

type Props = { person: { id: string; name: string }; onBack: () => void };

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const digitsOf = (text: string, most: number) => text.replace(/\D/g, "").slice(0, most);

/** Where a person types the PIN, or chooses one with the code from a manager. */
export function PinScreen({ person: { id, name }, onBack }: Props) {
  const say = useTranslations("staffApp.shared");
  const errors = useTranslations("errors.fields");
  const sentence = useSentence();
  const [isNew, setNew] = useState(false);
  const [pin, setPin] = useState("");
  const [code, setCode] = useState("");
  const [isSending, setSending] = useState(false);
  const [told, setTold] = useState<Told | "away" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    void (isNew ? chooseNewPin(id, code, pin) : unlockWith(id, pin)).then((result) => {
      setTold(result);
      if (result === null) return;
      setSending(false);
      if (!isNew) setPin("");
      field.current?.focus();
    });
  };
  const fields = typeof told === "object" && told !== null ? (told.fields ?? {}) : {};
  const faultOf = (key: string | undefined) =>
    key === "pinDigits" || key === "pinCommon" || key === "pinCodeDigits" ? errors(key) : undefined;
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-start gap-5 px-5 py-8">
      <Heading level={1} size="page">
        {name}
      </Heading>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {isNew && (
          <TextField
            ref={field}
            label={say("code")}
            hint={say("codeHint")}
            inputMode="numeric"
            autoComplete="off"
            value={code}
            error={faultOf(fields.code)}
            onChange={(event) => setCode(digitsOf(event.currentTarget.value, 8))}
          />
        )}
        <TextField
          ref={isNew ? undefined : field}
          label={say(isNew ? "newPin" : "pin")}
          hint={isNew ? say("newPinHint") : undefined}
          type="password"
          inputMode={isNew ? "numeric" : "none"}
          autoComplete="off"
          value={pin}
          error={faultOf(fields.pin)}
          onChange={(event) => setPin(digitsOf(event.currentTarget.value, 8))}
        />
        {told && (
          <div role="alert">
            <Banner tone="bad">{told === "away" ? say("needsNetwork") : sentence(told)}</Banner>
          </div>
        )}
        {!isNew && (
          <div className="grid grid-cols-3 gap-2">
            {keys.map((digit) => (
              <Key key={digit} label={digit} onPress={() => setPin(digitsOf(pin + digit, 8))} />
            ))}
            <span />
            <Key label="0" onPress={() => setPin(digitsOf(`${pin}0`, 8))} />
            <Key label="⌫" name={say("erase")} onPress={() => setPin(pin.slice(0, -1))} />
          </div>
        )}
        <Button type="submit" variant="primary" size="large" wide pending={isSending} disabled={pin.length < 4}>
          {say(isNew ? "choose" : "unlock")}
        </Button>
      </form>
      <div className="grid gap-2">
        <Button
          size="large"
          wide
          onClick={() => {
            setTold(null);
            setPin("");
            setNew(!isNew);
          }}
        >
          {say(isNew ? "withPin" : "firstTime")}
        </Button>
        <Button variant="plain" size="large" wide onClick={onBack}>
          {say("back")}
        </Button>
      </div>
    </main>
  );
}

function Key({ label, name, onPress }: { label: string; name?: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={name}
      onClick={onPress}
      className="num min-h-14 rounded-card border border-line bg-paper text-lead font-semibold hover:bg-paper-2"
    >
      {label}
    </button>
  );
}
