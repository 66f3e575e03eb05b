import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { Sheet } from "./sheet";

type Props = {
  moment: { readonly id: string; readonly name: string };
  onPropose: (text: string) => void;
};

/** Suggests a change of a moment's spot to whoever looks after it. */
export function ProposeSheet({ moment: { id, name }, onPropose }: Props) {
  const say = useTranslations("delivery.propose");
  const required = useTranslations("errors.fields")("required");
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useDraft("propose", id);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = text.trim() === "";
  return (
    <>
      <Button variant="plain" wide onClick={() => setOpen(true)}>
        {say("button")}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say("title", { name })}
        description={say("lead")}
        unsent={text}
      >
        <form
          noValidate
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(isMissing);
            if (isMissing) {
              field.current?.focus();
              return;
            }
            setOpen(false);
            setText("");
            onPropose(text.trim());
          }}
        >
          <TextareaField
            ref={field}
            label={say("text")}
            rows={3}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.target.value)}
            {...(isTried && isMissing ? { error: required } : {})}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {say("send")}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
