import { readShortCode, referralCodeLength } from "@spots/domain/feedback/short-code";
import { Button } from "@spots/ui/button";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { useDevice } from "../device/state";
import { dropStep } from "../device/steps";
import { isOpen as isUnsent } from "../device/stored-step";
import { useSentence } from "../use-sentence";
import { Sheet } from "./sheet";
import { subjectOf, wordsOf } from "./step";
import type { Said } from "./use-steps";
import type { VisitStep } from "./visit-step";

type Friend = VisitStep & { kind: "visitFriend" };
type Gift = { readonly text: string; readonly locale: string } | null;

type Props = {
  /** Where, and on which visit, the friend is. */
  at: Pick<Friend["input"], "business" | "locationId" | "visit">;
  onTake: (step: Friend, name: string, said: Said) => void;
};

/** Guarantee: the server answers a friend's code with what the friend gets. */
const giftIn = (answer: unknown): Gift => (answer as { gift: Gift }).gift;

/**
 * Takes the code that a friend of a customer says, and shows what they get. What the server refused
 * stays in the field, with the reason; without a network it waits and says so.
 */
export function FriendSheet({ at, onTake }: Props) {
  const say = useTranslations("staffApp.friend");
  const faults = useTranslations("errors.fields");
  const sentence = useSentence();
  const { steps } = useDevice();
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  /** The step that was taken last, with what its friend gets once the server has said so. */
  const [taken, setTaken] = useState<{ readonly id: string; readonly gift?: Gift } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const sent = steps.find(({ step }) => step.kind === "visitFriend" && subjectOf(step) === taken?.id);
  const told = sent?.told ? sentence(sent.told) : null;
  const isRefused = sent?.state === "refused";
  const isWaiting = sent !== undefined && isUnsent(sent);
  const fault = isWrong ? faults("badFriendCode") : isRefused ? told : null;
  const close = () => {
    setOpen(false);
    if (taken?.gift !== undefined) setTaken(null);
  };
  const take = () => {
    const read = readShortCode(code, referralCodeLength);
    setWrong(read === null);
    if (read === null) return field.current?.focus();
    // The same code is on its way.
    if (isWaiting && wordsOf(sent.step) === read) return;
    // What was refused is replaced, and no longer asked about.
    for (const { place, state, step } of steps)
      if (state === "refused" && step.kind === "visitFriend") void dropStep(place);
    const id = v7();
    setTaken({ id });
    onTake({ kind: "visitFriend", input: { ...at, id, code: read, at: new Date().toISOString() } }, read, (answer) => {
      const gift = giftIn(answer);
      setCode("");
      setTaken((now) => (now?.id === id ? { id, gift } : now));
      return { tone: "info", title: say("counted", { code: read }), detail: gift?.text ?? say("nothing") };
    });
  };
  return (
    <>
      <Button variant="plain" onClick={() => setOpen(true)}>
        {say("button")}
      </Button>
      <Sheet open={isOpen} onClose={close} title={say("button")} description={say("lead")}>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          <TextField
            ref={field}
            label={say("code")}
            hint={say("hint")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              setWrong(false);
            }}
            {...(fault === null ? {} : { error: fault })}
          />
          <output className="empty:hidden">
            {isWaiting && <Status tone="info">{told ?? say("waiting")}</Status>}
            {taken?.gift !== undefined && (
              <div className="grid gap-1 rounded-card border border-line bg-paper-2 p-4">
                <p className="text-small text-ink-2">{say(taken.gift ? "gets" : "nothing")}</p>
                {taken.gift && (
                  <p className="font-semibold break-words" lang={taken.gift.locale} dir="auto">
                    {taken.gift.text}
                  </p>
                )}
              </div>
            )}
          </output>
          <Button type="submit" variant="primary" size="large" wide>
            {say("send")}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
