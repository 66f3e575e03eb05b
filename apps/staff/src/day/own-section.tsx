import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Day, StoredStep } from "../device/database";
import { readOwnAgain } from "../device/read-own";
import { isOpen } from "../device/stored-step";
import { useLater } from "./later";
import { ownWith } from "./own";
import type { OwnStep } from "./own-step";
import type { Taken } from "./step";

type Props = {
  day: Day;
  steps: readonly StoredStep[];
  applied: readonly Taken[];
  onTake: (step: OwnStep, name: string, said: string) => void;
};

/** The member's own page and the thanks to colleagues; what waits to be sent is listed. */
export function OwnSection({ day, steps, applied, onTake }: Props) {
  const say = useTranslations("staffApp.own");
  const promised = useTranslations("customerPromise");
  const [opened, setOpened] = useState<"thank" | "page" | null>(null);
  const [sheets, load] = useLater(async () => ({
    ...(await import("./thank-sheet")),
    ...(await import("./own-sheet")),
  }));
  const { own } = day;
  if (!own) return null;
  const page = ownWith(own.page, applied);
  const asked = page.stories.filter(({ isAgreed }) => isAgreed === null).length;
  const waiting = steps.filter((stored) => isOpen(stored) && stored.step.kind === "giveKudos");
  const open = (which: "thank" | "page") => {
    setOpened(which);
    void load();
    readOwnAgain();
  };
  const close = () => setOpened(null);
  return (
    <section aria-labelledby="own" className="grid gap-4">
      <SectionHead id="own" title={say("title")} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => open("thank")}>{say("thank")}</Button>
        <Button onClick={() => open("page")}>{say("page", { asked })}</Button>
      </div>
      {waiting.length > 0 && (
        <RowList labelledBy="own">
          {waiting.map(({ place, name }) => (
            <Row
              key={place}
              title={say("thanksTo", { name })}
              side={<Status tone="info">{promised("waiting")}</Status>}
            />
          ))}
        </RowList>
      )}
      {sheets && (
        <>
          <sheets.ThankSheet
            open={opened === "thank"}
            onClose={close}
            business={day.business}
            choices={own.choices}
            onThank={(input, name) => onTake({ kind: "giveKudos", input }, name, say("thanked", { name }))}
          />
          <sheets.OwnSheet
            open={opened === "page"}
            onClose={close}
            business={day.business}
            page={page}
            timeZone={day.me.timeZone}
            onTake={onTake}
          />
        </>
      )}
    </section>
  );
}
