import { Button } from "@spots/ui/button";
import { useFormatter, useTranslations } from "use-intl";
import { v7 } from "uuid";
import type { Day, StoredStep } from "../device/database";
import { takeOver } from "../device/installation";
import { useDevice } from "../device/state";
import { dropStep, retryStep } from "../device/steps";
import { isMisread, takenAt } from "../device/stored-step";
import { useSentence } from "../use-sentence";
import { isOfPromise } from "./promise-step";
import { type Step, wordsOf } from "./step";

type Props = {
  day: Day;
  step: StoredStep;
  /** Opens the form of a spontaneous moment again. */
  onEdit: () => void;
  onTake: (step: Step, name: string) => void;
};

/**
 * A step that the server has refused: what was done on this phone, what is so on the board, and
 * what to do. Nothing is dropped without the member's choice.
 */
export function Undecided({ day, step: stored, onEdit, onTake }: Props) {
  const say = useTranslations("staffApp.conflict");
  const delivery = useTranslations("delivery");
  const sentence = useSentence();
  const format = useFormatter();
  const { hasUpdate } = useDevice();
  const { step, place, name, told } = stored;
  if (!told) return null;
  const at = format.dateTime(takenAt(stored), { dateStyle: "short", timeStyle: "short" });
  const status = typeof told.values.status === "string" ? told.values.status : null;
  const reaction = "reaction" in step.input ? step.input.reaction : null;
  const mine = [say(`did.${step.kind}`), reaction && delivery(`reaction.${reaction}`), wordsOf(step)];
  const asSpontaneous = () => {
    if (step.kind !== "deliver") return;
    const locationId = stored.about?.locationId ?? day.mine.locations[0]?.id;
    if (locationId === undefined) return;
    const { note = "", reaction: felt, visit = null } = step.input;
    const input = {
      ...{ business: stored.business, id: v7(), locationId, reaction: felt, visit },
      ...{ description: [name, note].filter(Boolean).join(": "), spotId: stored.about?.spotId ?? null },
    };
    void retryStep(place, { kind: "improvise", input });
  };
  /** Delivered on another device: what was told here can stay with that delivery. */
  const delivered =
    step.kind === "decline" || step.kind === "deliver"
      ? day.mine.done.find(({ id }) => id === step.input.momentId)
      : undefined;
  const asNote = () => {
    const now = reaction ?? delivered?.reaction;
    if (!delivered || !now) return;
    const note = [delivered.note, wordsOf(step)].filter(Boolean).join("\n");
    const input = { business: stored.business, momentId: delivered.id, stepId: v7(), reaction: now, note };
    onTake({ kind: "correct", input }, name);
    void dropStep(place);
  };
  return (
    <section role="alert" className="grid gap-3 rounded-card border border-warn/45 bg-warn-wash p-4">
      <h2 className="font-semibold">{say("title", { name })}</h2>
      <dl className="grid gap-2">
        <div>
          <dt className="text-tiny text-ink-2">{say("yours", { when: at })}</dt>
          <dd>{mine.filter(Boolean).join(" · ")}</dd>
        </div>
        <div>
          <dt className="text-tiny text-ink-2">{say("theirs")}</dt>
          <dd>
            {status && !isOfPromise(step) && delivery.has(`status.${status}`)
              ? `${delivery(`status.${status}`)}. `
              : ""}
            {isMisread(told) && hasUpdate ? say("older") : sentence(told)}
          </dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-2">
        {isMisread(told) && hasUpdate && (
          <Button variant="primary" onClick={takeOver}>
            {say("update")}
          </Button>
        )}
        {step.kind === "deliver" && !delivered && told.code === "CONFLICT" && (
          <Button variant="primary" onClick={asSpontaneous}>
            {say("asSpontaneous")}
          </Button>
        )}
        {delivered && (step.kind === "deliver" || wordsOf(step) !== "") && (
          <Button variant="primary" onClick={asNote}>
            {say(step.kind === "deliver" ? "asReport" : "asNote")}
          </Button>
        )}
        {step.kind === "improvise" ? (
          <Button variant="primary" onClick={onEdit}>
            {say("edit")}
          </Button>
        ) : (
          told.code !== "CONFLICT" && <Button onClick={() => void retryStep(place)}>{say("again")}</Button>
        )}
        <Button onClick={() => void dropStep(place)}>{say("leave")}</Button>
      </div>
    </section>
  );
}
