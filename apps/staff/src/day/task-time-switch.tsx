import { CheckboxField } from "@spots/ui/checkbox-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Day } from "../device/database";
import { agree, hasAgreed } from "./task-time";

/** Lets the member agree on this device that steps are timed. Shown while the business allows it. */
export function TaskTimeSwitch({ day: { memberId, mine } }: { day: Day }) {
  const say = useTranslations("staffApp.taskTime");
  const [isAgreed, setAgreed] = useState(() => hasAgreed(memberId));
  if (!mine.timesTasks) return null;
  return (
    <div className="mt-4 border-t border-line pt-4">
      <CheckboxField
        label={say("label")}
        hint={say("hint")}
        checked={isAgreed}
        onChange={({ target }) => {
          agree(memberId, target.checked);
          setAgreed(target.checked);
        }}
      />
    </div>
  );
}
