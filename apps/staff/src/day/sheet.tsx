import { PhoneSheet } from "@spots/ui/phone-sheet";
import { showToast } from "@spots/ui/toast";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";

type Props = Omit<ComponentProps<typeof PhoneSheet>, "closeLabel"> & {
  /** A typed text that was not sent. It is kept, and said so when the sheet is closed. */
  unsent?: string;
};

/** The sheet of this app. */
export function Sheet({ unsent = "", onClose, ...props }: Props) {
  const say = useTranslations();
  const close = () => {
    onClose();
    if (unsent.trim() !== "")
      showToast({ tone: "info", title: say("forms.draftSaved"), detail: say("forms.draftWaits") });
  };
  return <PhoneSheet {...props} onClose={close} closeLabel={say("delivery.close")} />;
}
