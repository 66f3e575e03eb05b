import { Button, type ButtonProps } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { Sheet } from "./sheet";

type Props = {
  /** The form and its subject, by which an unsent reason is kept. */
  draft: readonly [form: string, subject: string];
  button: string;
  look?: Pick<ButtonProps, "size" | "wide" | "aria-label">;
  title: string;
  lead: string;
  /** The reasons that one tap chooses. */
  reasons: readonly string[];
  own: string;
  send: string;
  most?: number;
  onOpen?: (isOpen: boolean) => void;
  onReason: (reason: string) => void;
  /** What else can be done here. */
  children?: (close: () => void) => ReactNode;
};

/** A button that asks for a reason: one tap on a usual one, or the member's own words. */
export function ReasonSheet(props: Props) {
  const { draft, button, look, title, lead, reasons, own, send, most = 300, onOpen, onReason, children } = props;
  const required = useTranslations("errors.fields")("required");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useDraft(...draft);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMissing = reason.trim() === "";
  const open = (is: boolean) => {
    setOpen(is);
    onOpen?.(is);
  };
  const close = () => {
    open(false);
    setReason("");
  };
  const answer = (why: string) => {
    close();
    onReason(why);
  };
  return (
    <>
      <Button {...look} onClick={() => open(true)}>
        {button}
      </Button>
      <Sheet open={isOpen} onClose={() => open(false)} title={title} description={lead} unsent={reason}>
        <div className="grid gap-2.5">
          {reasons.map((each) => (
            <Button key={each} size="large" wide onClick={() => answer(each)}>
              {each}
            </Button>
          ))}
          <form
            noValidate
            className="mt-2 grid gap-2.5"
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (isMissing) field.current?.focus();
              else answer(reason.trim());
            }}
          >
            <TextField
              ref={field}
              label={own}
              maxLength={most}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...(isTried && isMissing ? { error: required } : {})}
            />
            <Button type="submit" variant="primary" size="large" wide>
              {send}
            </Button>
          </form>
          {children?.(close)}
        </div>
      </Sheet>
    </>
  );
}
