import type { Reaction } from "@spots/domain/delivery/moment";
import { Brand } from "@spots/ui/brand";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import { now } from "../device/clock";
import type { Day, StoredStep } from "../device/database";
import { lock } from "../device/shared-device";
import { isShared } from "../device/shared-mark";
import { useDevice } from "../device/state";
import { dropStep } from "../device/steps";
import { isOpen } from "../device/stored-step";
import { useSentence } from "../use-sentence";
import { DayDock } from "./day-dock";
import { Done } from "./done";
import { GestureList, GesturesToAnswer } from "./gesture-list";
import { type Extra, GesturePart } from "./gesture-part";
import { visitAtPlace } from "./improvise-chips";
import { ImproviseSheet } from "./improvise-sheet";
import { LateMoments } from "./late-moments";
import { LaterMoments } from "./later-moments";
import { Menu } from "./menu";
import { MomentCard } from "./moment-card";
import { MyRelays, running } from "./my-relays";
import { AwayNotice, DeviceNotices, WaitingNotice } from "./notices";
import { Notifications } from "./notifications";
import { OwnProposals } from "./own-proposals";
import { OwnSection } from "./own-section";
import { PromiseList } from "./promise-list";
import { PromiseSheet } from "./promise-sheet";
import { Said } from "./said";
import { shownOf } from "./shown-day";
import { asked, type Mine, type Step, subjectOf, tasksWith } from "./step";
import { Tasks } from "./tasks";
import { ToRead } from "./to-read";
import { ToTake } from "./to-take";
import { Undecided } from "./undecided";
import { useQuiet } from "./use-quiet";
import { type Said as SaidOf, useSteps, useThanks } from "./use-steps";
import { VisitSection } from "./visit-section";
import { isOfVisit, namedVisit } from "./visits";

type Moment = Mine["open"][number];

/**
 * A member's day on a phone: the next moment with its briefing, the other moments, the member's
 * tasks, and customers' answers. It is shown as stored on the device with the member's steps.
 */
export function MyDay({ day }: { day: Day }) {
  const say = useTranslations("delivery");
  const staff = useTranslations("staffApp");
  const promised = useTranslations("customerPromise");
  const sentence = useSentence();
  const { steps } = useDevice();
  const send = useSteps(day);
  const { begin, quiet } = useQuiet();
  const thanksFor = useThanks();
  const [isImprovising, setImprovising] = useState(false);
  const [isPromising, setPromising] = useState(false);
  const [extra, setExtra] = useState<Extra>(null);
  const [edited, setEdited] = useState<StoredStep | null>(null);
  const [opened, setOpened] = useState(() => new URLSearchParams(window.location.search).get("moment"));
  const { business, me } = day;
  const isDevice = isShared();
  useEffect(() => {
    document.title = `${say("mine")} · ${me.name} · Magic Spots`;
  }, [say, me.name]);

  const { applied, mine, visits, promises, gestures, relays } = shownOf(day, steps);
  const visit = visits.find(({ isMine }) => isMine) ?? null;
  const ofVisit = (locationId: string, whereExactly = "") =>
    visit && isOfVisit(visit, { locationId, whereExactly }) ? { visit: namedVisit(visit) } : {};
  const unsent = new Set(steps.filter(isOpen).map(({ step }) => subjectOf(step)));
  const refused = steps.filter(({ state }) => state === "refused");
  const relayed = running(relays, mine);
  const open = mine.open.filter(({ id }) => !relayed.some((relay) => relay.id === id));
  const shown = open.find(({ id }) => id === opened) ?? open[0];
  const show = (momentId: string) => {
    setOpened(momentId);
    requestAnimationFrame(() => document.getElementById(`moment-${momentId}`)?.scrollIntoView());
  };
  const take = (step: Step, name: string, thanks?: SaidOf, photo?: ArrayBuffer) => {
    begin();
    void send(step, name, thanks, photo);
  };
  /** A photo follows its moment's report: when it cannot be stored, the report is not lost. */
  const photograph = (momentId: string, name: string, photo: ArrayBuffer | null) =>
    photo && take({ kind: "photo", input: { business, momentId, photoId: v7() } }, name, undefined, photo);
  const add = (moment: Moment | null = null) => setExtra({ moment, at: Date.now() });
  const answer = (moment: Moment) => ({ business, momentId: moment.id, stepId: v7() });
  const deliver = (moment: Moment, reaction: Reaction, note: string, photo: ArrayBuffer | null) => {
    take(
      {
        kind: "deliver",
        input: { ...answer(moment), reaction, note, ...ofVisit(moment.location.id, moment.whereExactly) },
      },
      moment.name,
      thanksFor(reaction, say("deliver.thanks")),
    );
    photograph(moment.id, moment.name, photo);
  };
  const decline = (moment: Moment, reason: string) =>
    tell({ kind: "decline", input: { ...answer(moment), reason } }, moment.name, say("decline.done"));
  const read = (of: Pick<Mine["toRead"][number], "spotId" | "version" | "name" | "file">, tries: number) => {
    const input = { business, spotId: of.spotId, version: of.version, tries, fileId: of.file?.id ?? null };
    take({ kind: "brief", input }, of.name, { tone: "info", title: say("read.done") });
  };
  const tell = (step: Step, name: string, title: string) => take(step, name, { tone: "info", title });
  const improvise = (step: Step & { kind: "improvise" }) =>
    take(step, step.input.description, thanksFor(step.input.reaction, say("improvise.thanks")));

  return (
    <div {...quiet}>
      <AwayNotice day={day} />
      <header className="sticky top-0 z-30 flex h-15 items-center gap-2 border-b border-line bg-paper px-4">
        <Menu day={day} />
        <Brand name={me.name} />
        {isDevice ? (
          <span className="ms-auto">
            <Button size="small" onClick={() => void lock()}>
              {staff("shared.lock")}
            </Button>
          </span>
        ) : (
          <Notifications day={day} onMoment={show} />
        )}
      </header>
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 pt-6 pb-32">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-serif text-title">{say("hello", { name: me.firstName })}</h1>
          <output data-waiting={steps.filter(isOpen).length}>
            <WaitingNotice day={day} />
          </output>
        </div>
        <DeviceNotices />
        {refused.map((stored) => (
          <Undecided
            key={stored.place}
            day={day}
            step={stored}
            onEdit={() => {
              setEdited(stored);
              setImprovising(true);
            }}
            onTake={(step, name) => (step.kind === "improvise" ? improvise(step) : take(step, name))}
          />
        ))}
        <GesturesToAnswer business={business} gestures={gestures} onTake={tell} />
        <MyRelays {...{ day, mine, relays, visit, unsent }} onTake={tell} onDecline={decline} onDeliver={deliver}>
          <VisitSection day={day} visit={visit} onTake={take} />
        </MyRelays>
        {shown ? (
          <MomentCard
            key={shown.id}
            moment={shown}
            customer={
              visit && isOfVisit(visit, { locationId: shown.location.id, whereExactly: shown.whereExactly })
                ? visit.customer
                : null
            }
            onAccept={() => take({ kind: "accept", input: answer(shown) }, shown.name)}
            onRead={(tries) =>
              shown.spotId !== null &&
              shown.spotVersion !== null &&
              read({ ...shown, spotId: shown.spotId, version: shown.spotVersion }, tries)
            }
            onPropose={(text) =>
              take({ kind: "propose", input: { business, id: v7(), momentId: shown.id, text } }, shown.name, {
                tone: "info",
                title: say("propose.done"),
              })
            }
            onExtra={() => add(shown)}
            onDecline={(reason) => decline(shown, reason)}
            onDeliver={(...report) => deliver(shown, ...report)}
          />
        ) : (
          <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
        )}
        <PromiseList business={business} promises={promises} unsent={unsent} onTake={tell} />
        <GestureList {...{ business, gestures, mine, unsent }} onTake={tell} />
        <LaterMoments moments={open.filter(({ id }) => id !== shown?.id)} onOpen={setOpened} />
        <ToTake
          moments={mine.toTake}
          opened={opened}
          onOpen={show}
          onAccept={(moment) => take({ kind: "accept", input: answer(moment) }, moment.name)}
          onDeliver={deliver}
        />
        <LateMoments moments={mine.late} onDeliver={deliver} />
        <Done business={business} done={mine.done} unsent={unsent} onTake={take} />
        <ToRead briefings={asked(mine)} onRead={read} />
        <Tasks
          tasks={tasksWith(day.tasks, applied)}
          timeZone={me.timeZone}
          onSet={({ id, text }, isDone) => void send({ kind: "task", input: { business, actionId: id, isDone } }, text)}
        />
        <OwnProposals proposals={mine.proposals} />
        <Said said={day.said} />
        <OwnSection {...{ day, steps, applied }} onTake={tell} />
      </main>
      <DayDock onPromise={() => setPromising(true)} onExtra={() => add()} onImprovise={() => setImprovising(true)} />
      <GesturePart {...{ day, mine, gestures, extra, visit, ofVisit }} onClose={() => setExtra(null)} onTake={take} />
      <PromiseSheet
        open={isPromising}
        onClose={() => setPromising(false)}
        mine={mine}
        visit={visit}
        places={day.visits ?? []}
        onMake={(given, isOfVisit, name) => {
          const of = isOfVisit ? ofVisit(given.locationId) : {};
          tell({ kind: "makePromise", input: { business, id: v7(), ...given, ...of } }, name, promised("made"));
        }}
      />
      <ImproviseSheet
        key={edited?.place}
        open={isImprovising}
        onClose={() => setImprovising(false)}
        mine={mine}
        places={day.visits ?? []}
        refused={
          edited?.step.kind === "improvise" && edited.told
            ? {
                description: edited.step.input.description,
                locationId: edited.step.input.locationId,
                reason: sentence(edited.told),
              }
            : null
        }
        onImprovise={({ place, ...moment }, photo) => {
          // A changed moment is a new one: the server may have refused its id.
          if (edited) void dropStep(edited.place);
          setEdited(null);
          const id = v7();
          const { locationId } = moment;
          const of =
            place === null
              ? ofVisit(locationId)
              : { visit: visitAtPlace(visits, { locationId, place, id: v7(), at: now() }) };
          improvise({ kind: "improvise", input: { business, id, ...moment, ...of } });
          photograph(id, moment.description, photo);
        }}
      />
    </div>
  );
}
