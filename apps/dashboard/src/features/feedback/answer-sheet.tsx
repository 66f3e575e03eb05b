"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";
import { Sheet } from "@/forms/sheet";
import { AnswerDetail } from "./answer-detail";

type Props = {
  business: string;
  answerId: string;
  onClose: () => void;
  /** Null: there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** An answer on a narrow screen, with steps to the one before and after it in the list. */
export function AnswerSheet({ business, answerId, onClose, onPrevious, onNext }: Props) {
  const say = useTranslations("feedback.detail");
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onReopen={null}
      title={say("title")}
      closeLabel={say("close")}
      footer={
        <>
          <Button icon="chevron-left" disabled={!onPrevious} onClick={() => onPrevious?.()}>
            {say("previous")}
          </Button>
          <Button iconEnd="chevron-right" disabled={!onNext} onClick={() => onNext?.()}>
            {say("next")}
          </Button>
        </>
      }
    >
      <AnswerDetail key={answerId} business={business} answerId={answerId} />
    </Sheet>
  );
}
