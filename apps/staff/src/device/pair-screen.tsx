import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Screen } from "../screens";
import { businessHere } from "./open-day";
import { pair } from "./shared-device";

/** The code in the address of a QR code. It is taken from there, so that it does not stay in the history. */
function codeInAddress(): string {
  const code = window.location.hash.slice(1);
  if (code !== "") window.history.replaceState(null, "", window.location.pathname);
  return code;
}

/** Makes this browser a shared device, with the code from a manager. */
export function PairScreen() {
  const say = useTranslations("staffApp.shared");
  const errors = useTranslations("errors");
  const [code, setCode] = useState(codeInAddress);
  const [told, setTold] = useState<"wrong" | "away" | null>(null);
  const [isSending, setSending] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    void pair(businessHere(), code).then((isPaired) => {
      setSending(false);
      setTold(isPaired === null ? "away" : isPaired ? null : "wrong");
    });
  };
  const error = told === "wrong" ? errors("pairingFailed") : told === "away" ? say("needsNetwork") : undefined;
  return (
    <Screen title={say("pairTitle")} lead={say("pairTeach")}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={say("pairCode")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value.slice(0, 40))}
        />
        <Button type="submit" variant="primary" size="large" wide pending={isSending} disabled={code.trim() === ""}>
          {say("pair")}
        </Button>
      </form>
    </Screen>
  );
}

/** The device was removed by a manager; it holds nothing. */
export function EndedScreen() {
  const say = useTranslations("staffApp.shared");
  return (
    <Screen title={say("endedTitle")} lead={say("endedTeach")}>
      <Button href="/sign-in" size="large" wide>
        {say("signIn")}
      </Button>
    </Screen>
  );
}
