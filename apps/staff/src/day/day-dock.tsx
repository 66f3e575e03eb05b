import { Dock } from "@spots/ui/dock";
import { useTranslations } from "use-intl";

/** What a member can note at any time, at the bottom of the screen. */
type Props = { onPromise: () => void; onExtra: () => void; onImprovise: () => void };

export function DayDock({ onPromise, onExtra, onImprovise }: Props) {
  const say = useTranslations("delivery");
  const promised = useTranslations("customerPromise");
  const gesture = useTranslations("gesture");
  return (
    <div className="fixed inset-x-0 bottom-0 z-20">
      <Dock
        label={say("dock")}
        items={[
          { id: "promise", label: promised("make.button"), icon: "check", onClick: onPromise },
          { id: "extra", label: gesture("button"), icon: "plus", onClick: onExtra },
          { id: "improvise", label: say("improvise.button"), icon: "moment", onClick: onImprovise },
        ]}
      />
    </div>
  );
}
