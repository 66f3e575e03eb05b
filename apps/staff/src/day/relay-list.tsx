import { isNotTaken } from "@spots/domain/relay/relay-time";
import { fillSlots } from "@spots/domain/spot/slots";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { now } from "../device/clock";
import { ReasonSheet } from "./reason-sheet";
import type { Relay, Relays } from "./relay";
import type { RelayStep } from "./relay-step";

type Props = {
  business: string;
  memberId: string;
  relays: Relays;
  /** The ids of relays with a step that the server has not decided on. */
  unsent: ReadonlySet<string>;
  onTake: (step: RelayStep, name: string, said: string) => void;
  /** What the member does with the moment of their own relay. */
  finish: (relay: Relay) => ReactNode;
};

/** The present time, each second. */
function useNow(): Date {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return at;
}

/** The time until a step should be done, counted down. */
function Timer({ dueAt }: { dueAt: Date }) {
  const say = useTranslations("relay");
  const seconds = Math.round((dueAt.getTime() - useNow().getTime()) / 1000);
  const time = `${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, "0")}`;
  return (
    <span role="timer" className="shrink-0 tabular-nums whitespace-nowrap">
      <Status tone={seconds < 0 ? "warn" : "info"}>{say(seconds < 0 ? "over" : "left", { time })}</Status>
    </span>
  );
}

const tones = {
  waiting: "quiet",
  nobody: "warn",
  asked: "info",
  accepted: "info",
  refused: "warn",
  done: "good",
} as const;

/** What is asked of the member or their role, and how the relays of their own moments stand. */
export function RelayList({ business, memberId, relays, unsent, onTake, finish }: Props) {
  const say = useTranslations("relay");
  const slot = useTranslations("delivery.slot");
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("relay");
    if (asked) document.getElementById(`relay-${asked}`)?.scrollIntoView();
  }, []);
  const { asks, mine, done, roles, colleagues } = relays;
  const words = (what: string, { customer }: Relay) =>
    fillSlots(what, customer, { name: slot("name"), occasion: slot("occasion") });
  const act = (relayId: string, number: number) => ({ business, relayId, number, actId: v7() });
  const head = ({ id, name, place, location, asker }: Relay, status: ReactNode) => (
    <div className="flex items-start justify-between gap-3">
      <p className="min-w-0 text-small text-ink-2 wrap-anywhere">
        {[
          say("askedBy", { who: asker && asker.id !== memberId ? asker.name : "none", name }),
          place || location.name,
        ].join(" · ")}
      </p>
      {unsent.has(id) ? <Status tone="info">{say("waiting")}</Status> : status}
    </div>
  );
  const ways = ({ id, name, location }: Relay, { number, dutyId, askedMemberId }: Relay["steps"][number]) => {
    const at = location.id;
    const people = colleagues.filter((each) => each.locationIds.includes(at) && each.id !== askedMemberId);
    const ask = (whom: { dutyId: string } | { memberId: string }) =>
      onTake({ kind: "askRelay", input: { ...act(id, number), ...whom } }, name, say("asked"));
    return (
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-2 text-small text-ink-2">{say("instead")}</legend>
        {roles
          .filter((role) => role.locationId === at && role.dutyId !== dutyId)
          .map((role) => (
            <Button key={role.dutyId} size="small" onClick={() => ask({ dutyId: role.dutyId })}>
              {role.name}
            </Button>
          ))}
        {people.slice(0, 6).map((each) => (
          <Button key={each.id} size="small" onClick={() => ask({ memberId: each.id })}>
            {each.name}
          </Button>
        ))}
        <Button
          size="small"
          onClick={() => onTake({ kind: "acceptRelay", input: act(id, number) }, name, say("accepted"))}
        >
          {say("myself")}
        </Button>
      </fieldset>
    );
  };
  if (asks.length + mine.length + done.length === 0) return null;
  return (
    <>
      {asks.length > 0 && (
        <section aria-labelledby="relay-asks" className="grid gap-3">
          <SectionHead id="relay-asks" title={say("asks")} />
          <ul className="grid gap-3">
            {asks.map((ask) => {
              const step = ask.steps.find(({ number }) => number === ask.number);
              if (!step) return null;
              const what = words(step.what, ask);
              const input = act(ask.id, ask.number);
              return (
                <li
                  key={ask.id}
                  id={`relay-${ask.id}`}
                  className="grid gap-3 rounded-card border border-magic bg-magic-wash p-4"
                >
                  {head(ask, step.dueAt && <Timer dueAt={step.dueAt} />)}
                  <p className="text-lead font-semibold wrap-anywhere">{what}</p>
                  <p className="text-small text-ink-2">
                    {[step.role ?? step.asked, say("nth", { number: ask.number, all: ask.steps.length })].join(" · ")}
                  </p>
                  <div className="flex flex-wrap gap-2">
                    {step.status === "asked" ? (
                      <Button
                        variant="magic"
                        size="large"
                        aria-label={`${say("accept")}: ${what}`}
                        onClick={() => onTake({ kind: "acceptRelay", input }, ask.name, say("accepted"))}
                      >
                        {say("accept")}
                      </Button>
                    ) : (
                      <Button
                        variant="magic"
                        size="large"
                        icon="check"
                        aria-label={`${say("finish")}: ${what}`}
                        onClick={() => onTake({ kind: "finishRelay", input }, ask.name, say("finished"))}
                      >
                        {say("finish")}
                      </Button>
                    )}
                    <ReasonSheet
                      draft={["relay", ask.id]}
                      button={say("refuse.button")}
                      look={{ size: "large", "aria-label": `${say("refuse.button")}: ${what}` }}
                      title={say("refuse.title", { name: what })}
                      lead={say("refuse.lead")}
                      reasons={(["noTime", "missing", "notHere"] as const).map((each) => say(`refuse.${each}`))}
                      own={say("refuse.own")}
                      send={say("refuse.send")}
                      most={140}
                      onReason={(reason) =>
                        onTake({ kind: "refuseRelay", input: { ...input, reason } }, ask.name, say("refuse.done"))
                      }
                    />
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {mine.length + done.length > 0 && (
        <section aria-labelledby="relays" className="grid gap-3">
          <SectionHead id="relays" title={say("title")} />
          <ul className="grid gap-3">
            {mine.map((relay) => {
              const current = relay.steps.find(({ status }) => status !== "done");
              const isOpen = current && (current.status === "refused" || current.status === "nobody");
              const isLate = current && isNotTaken(current, now());
              return (
                <li key={relay.id} id={`relay-${relay.id}`} className="grid gap-3 rounded-card border border-line p-4">
                  {head(relay, current?.dueAt && <Timer dueAt={current.dueAt} />)}
                  <ol className="grid gap-2">
                    {relay.steps.map((step) => (
                      <li key={step.number} className="grid gap-1">
                        <span className="wrap-anywhere">{words(step.what, relay)}</span>
                        <Status tone={tones[step.status]}>
                          {say(`step.${step.status}`, {
                            role: step.role ?? step.asked ?? "",
                            who: step.member ?? "",
                            reason: step.reason,
                          })}
                        </Status>
                      </li>
                    ))}
                  </ol>
                  {isLate && <p className="text-small text-ink-2">{say("step.notTaken")}</p>}
                  {current && (isOpen || isLate) && ways(relay, current)}
                  {current?.status === "accepted" && current.memberId !== null && (
                    <Button
                      onClick={() =>
                        onTake(
                          { kind: "finishRelay", input: act(relay.id, current.number) },
                          relay.name,
                          say("finished"),
                        )
                      }
                    >
                      {say("isDone")}
                    </Button>
                  )}
                  {!current && <p className="font-semibold">{say("ready")}</p>}
                  {finish(relay)}
                </li>
              );
            })}
            {done.map(({ id, name, credit }) => (
              <li key={id} className="rounded-card border border-line p-4">
                <p className="font-semibold wrap-anywhere">{name}</p>
                <Status tone="magic">{say("done", { who: credit.join(", ") })}</Status>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
