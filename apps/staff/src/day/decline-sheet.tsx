import { useState } from "react";
import { useTranslations } from "use-intl";
import { ReasonSheet } from "./reason-sheet";
import { useTaskTime } from "./task-time";

const reasons = ["tooBusy", "notHere", "notRight", "missing"] as const;

type Props = {
  moment: { readonly id: string; readonly name: string };
  onDecline: (reason: string) => void;
};

/** Declines a moment with one tap on a reason, or with a reason in the member's own words. */
export function DeclineSheet({ moment: { id, name }, onDecline }: Props) {
  const say = useTranslations("delivery");
  const [isOpen, setOpen] = useState(false);
  const endTask = useTaskTime("decline", isOpen);
  return (
    <ReasonSheet
      draft={["decline", id]}
      button={say("decline.button")}
      look={{ size: "large", wide: true }}
      title={say("decline.title", { name })}
      lead={say("decline.lead")}
      reasons={reasons.map((each) => say(`decline.${each}`))}
      own={say("decline.own")}
      send={say("decline.send")}
      onOpen={setOpen}
      onReason={(reason) => {
        endTask();
        onDecline(reason);
      }}
    />
  );
}
