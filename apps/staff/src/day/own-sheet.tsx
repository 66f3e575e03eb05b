import { HabitOutcomes } from "@spots/domain/growth/topics";
import { Button } from "@spots/ui/button";
import { Quote } from "@spots/ui/quote";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { v7 } from "uuid";
import type { Own } from "./own";
import type { OwnStep } from "./own-step";
import { Sheet } from "./sheet";

type OwnProps = {
  open: boolean;
  onClose: () => void;
  business: string;
  page: Own["page"];
  timeZone: string;
  onTake: (step: OwnStep, name: string, said: string) => void;
};

/** The core of the member's own page, also without a network. */
export function OwnSheet({ open, onClose, business, page, timeZone, onTake }: OwnProps) {
  const say = useTranslations("staffApp.own");
  const format = useFormatter();
  const { note, kudos, stories, gifts, habit } = page;
  const isEmpty = !note && !habit && [kudos, stories, gifts].every(({ length }) => length === 0);
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  const answer = (storyId: string, isAgreed: boolean) =>
    onTake(
      { kind: "answerStory", input: { business, storyId, isAgreed } },
      say("story"),
      say(isAgreed ? "agreed" : "declined"),
    );
  return (
    <Sheet open={open} onClose={onClose} title={say("mine")} description={say("mineTeach")}>
      <div className="grid gap-7">
        {isEmpty && <p className="text-ink-2">{say("empty")}</p>}
        {note && (
          <section aria-labelledby="own-week" className="grid gap-2">
            <SectionHead id="own-week" title={say("week")} />
            <ul className="grid gap-1.5">
              {note.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {stories.length > 0 && (
          <section aria-labelledby="own-stories" className="grid gap-3">
            <SectionHead id="own-stories" title={say("stories")} detail={say("storiesTeach")} />
            {stories.map(({ id, words, isAgreed, isShown }) => (
              <div key={id} className="grid gap-2">
                <Quote
                  text={words}
                  size="small"
                  source={say(isShown ? "shown" : isAgreed === null ? "asked" : isAgreed ? "waits" : "notShown")}
                />
                <div className="flex flex-wrap gap-2">
                  {isAgreed !== true && (
                    <Button variant="primary" aria-label={say("agreeTo", { words })} onClick={() => answer(id, true)}>
                      {say("agree")}
                    </Button>
                  )}
                  {isAgreed !== false && (
                    <Button aria-label={say("declineOf", { words })} onClick={() => answer(id, false)}>
                      {say(isAgreed ? "withdraw" : "decline")}
                    </Button>
                  )}
                </div>
              </div>
            ))}
          </section>
        )}
        {habit && <HabitCheck key={habit.checkOn} {...{ business, habit, onTake }} />}
        {kudos.length > 0 && (
          <section aria-labelledby="own-thanks" className="grid gap-3">
            <SectionHead id="own-thanks" title={say("thanks")} />
            {kudos.map(({ id, words, recallText, by, moment, givenAt }) => {
              const said = recallText || words;
              const source = [by ?? say("customer"), moment, day(givenAt)].filter(Boolean).join(" · ");
              return said ? (
                <Quote key={id} size="small" text={said} source={source} />
              ) : (
                <p key={id} className="text-small text-ink-2">
                  {say("noWords")} · {source}
                </p>
              );
            })}
          </section>
        )}
        {gifts.length > 0 && (
          <section aria-labelledby="own-gifts" className="grid gap-2">
            <SectionHead id="own-gifts" title={say("gifts")} />
            {gifts.map(({ id, kind, words, by, givenAt }) => (
              <p key={id}>{[kind, words, by, day(givenAt)].filter(Boolean).join(" · ")}</p>
            ))}
          </section>
        )}
      </div>
    </Sheet>
  );
}

const weekAfter = (day: string): string =>
  new Date(new Date(`${day}T12:00:00Z`).getTime() + 7 * 86_400_000).toISOString().slice(0, 10);

type Habit = NonNullable<Own["page"]["habit"]>;

/** Checks in on the habit: how it went, and when to look again; without a day it ends. */
function HabitCheck({ business, habit, onTake }: Pick<OwnProps, "business" | "onTake"> & { habit: Habit }) {
  const say = useTranslations("staffApp.own");
  const format = useFormatter();
  const [nextOn, setNext] = useState(() => {
    const today = new Date().toISOString();
    return weekAfter(habit.checkOn > today ? habit.checkOn : today.slice(0, 10));
  });
  const on = format.dateTime(new Date(`${habit.checkOn}T12:00:00Z`), { dateStyle: "full", timeZone: "UTC" });
  const check = (outcome: (typeof HabitOutcomes)[number]) =>
    onTake(
      {
        kind: "checkHabit",
        input: { business, id: v7(), habitId: habit.id, outcome, words: "", nextOn: nextOn || null },
      },
      habit.words,
      say("checked"),
    );
  return (
    <section aria-labelledby="own-habit" className="grid gap-3">
      <SectionHead id="own-habit" title={say("habit")} detail={say("checkOn", { day: on })} />
      <p className="wrap-anywhere">{habit.words}</p>
      <TextField
        type="date"
        label={say("next")}
        hint={say("nextHint")}
        value={nextOn}
        onChange={(event) => setNext(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {HabitOutcomes.map((outcome) => (
          <Button key={outcome} onClick={() => check(outcome)}>
            {say(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
