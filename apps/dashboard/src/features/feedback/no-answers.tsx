import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { useTranslations } from "next-intl";

/** Feedback of a business that has no answers yet. */
export function NoAnswers({ business }: { business: string }) {
  const say = useTranslations("feedback.empty");
  return (
    <EmptyState title={say("title")} action={<Button href={`/${business}/qr-codes`}>{say("do")}</Button>}>
      {say("teach")}
    </EmptyState>
  );
}
