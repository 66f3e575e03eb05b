import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useEffect } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { v7 } from "uuid";
import { now } from "../device/clock";
import type { CustomerPromise, Promises } from "./promise";
import { HandOverSheet, MoveSheet, NotKeptSheet } from "./promise-answer-sheet";
import type { PromiseStep } from "./promise-step";

const tones = { kept: "good", late: "info", broken: "warn", withdrawn: "warn" } as const;

type Props = {
  business: string;
  promises: Promises;
  /** The ids of promises with a step that the server has not decided on. */
  unsent: ReadonlySet<string>;
  onTake: (step: PromiseStep, name: string, said: string) => void;
};

/** The member's promises to customers, and those of the shift, with what one tap does. */
export function PromiseList({ business, promises, unsent, onTake }: Props) {
  const say = useTranslations("customerPromise");
  const format = useFormatter();
  const { open, shift, done, colleagues, shiftEndsAt } = promises;
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("promise");
    if (asked) document.getElementById(`promise-${asked}`)?.scrollIntoView();
  }, []);
  const nameOf = ({ kind, words }: CustomerPromise) => words || say(`kind.${kind}`);
  const step = (promiseId: string) => ({ business, promiseId, stepId: v7() });
  const handOver = (promise: CustomerPromise, memberId: string | null) =>
    onTake(
      { kind: "handOverPromise", input: { ...step(promise.id), memberId } },
      nameOf(promise),
      say("handOver.done"),
    );
  const left = shiftEndsAt === null ? [] : open.filter(({ dueAt }) => dueAt > shiftEndsAt);
  const row = (promise: CustomerPromise, actions: React.ReactNode) => {
    const { id, customer, place, dueAt, location, spot, member, status, said } = promise;
    const isLate = status === "open" && dueAt < now();
    const when = format.dateTime(dueAt, {
      ...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
      timeZone: location.timeZone,
    });
    const has = member === null ? say("ofShift") : shift.includes(promise) ? member.name : null;
    return (
      <li key={id} id={`promise-${id}`} className="grid scroll-mt-20 gap-3 rounded-card border border-line p-4">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">{nameOf(promise)}</p>
            <p className="text-small text-ink-2 wrap-anywhere">
              {[customer || place || say("hereNow"), say("due", { when }), spot?.name, has].filter(Boolean).join(" · ")}
            </p>
          </div>
          {unsent.has(id) ? (
            <Status tone="info">{say("waiting")}</Status>
          ) : said ? (
            <Status tone={tones[said]}>{say(`said.${said}`)}</Status>
          ) : isLate ? (
            <Status tone="warn">{say("overdue")}</Status>
          ) : (
            status !== "open" && <Status tone={tones[status]}>{say(`status.${status}`)}</Status>
          )}
        </div>
        {actions}
      </li>
    );
  };
  if (open.length + shift.length + done.length === 0) return null;
  return (
    <section aria-labelledby="promises" className="grid gap-4">
      <SectionHead id="promises" title={say("mine")} detail={say("mineTeach")} />
      {shiftEndsAt !== null && left.length > 0 && (
        <Banner
          tone="info"
          title={say("shiftEnds", {
            time: format.dateTime(shiftEndsAt, { timeStyle: "short", timeZone: left[0]?.location.timeZone ?? "UTC" }),
          })}
        >
          <p>{say("leftAfter", { count: left.length })}</p>
          <Button size="small" onClick={() => left.forEach((each) => void handOver(each, null))}>
            {say("handOver.all")}
          </Button>
        </Banner>
      )}
      <ul className="grid gap-3">
        {open.map((promise) =>
          row(
            promise,
            <div className="flex flex-wrap gap-2">
              <Button
                variant="magic"
                aria-label={`${say("keep")}: ${nameOf(promise)}`}
                onClick={() =>
                  onTake({ kind: "keepPromise", input: step(promise.id) }, nameOf(promise), say("keepDone"))
                }
              >
                {say("keep")}
              </Button>
              <NotKeptSheet
                promise={promise}
                name={nameOf(promise)}
                onBreak={(reason) =>
                  onTake(
                    { kind: "breakPromise", input: { ...step(promise.id), reason } },
                    nameOf(promise),
                    say("notKept.done"),
                  )
                }
                onWithdraw={(reason) =>
                  onTake(
                    { kind: "withdrawPromise", input: { ...step(promise.id), reason } },
                    nameOf(promise),
                    say("notKept.withdrawn"),
                  )
                }
              />
              {promise.dueAt > now() && (
                <MoveSheet
                  promise={promise}
                  name={nameOf(promise)}
                  onMove={(due) =>
                    onTake(
                      { kind: "movePromise", input: { ...step(promise.id), ...due } },
                      nameOf(promise),
                      say("move.done"),
                    )
                  }
                />
              )}
              <HandOverSheet
                promise={promise}
                name={nameOf(promise)}
                colleagues={colleagues}
                onHandOver={(memberId) => handOver(promise, memberId)}
              />
            </div>,
          ),
        )}
        {done.map((promise) => row(promise, null))}
      </ul>
      {shift.length > 0 && (
        <>
          <h3 id="shift-promises" className="font-semibold">
            {say("shift")}
          </h3>
          <ul className="grid gap-3" aria-labelledby="shift-promises">
            {shift.map((promise) =>
              row(
                promise,
                promise.memberId === null && (
                  <div>
                    <Button
                      aria-label={`${say("take")}: ${nameOf(promise)}`}
                      onClick={() =>
                        onTake({ kind: "takePromise", input: step(promise.id) }, nameOf(promise), say("takeDone"))
                      }
                    >
                      {say("take")}
                    </Button>
                  </div>
                ),
              ),
            )}
          </ul>
        </>
      )}
    </section>
  );
}
