import type { Reaction } from "@spots/domain/delivery/moment";
import { Brand } from "@spots/ui/brand";
import { Button } from "@spots/ui/button";
import { Dock } from "@spots/ui/dock";
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
import { isOpen, takenAt } from "../device/stored-step";
import { useSentence } from "../use-sentence";
import { Done } from "./done";
import { visitAtPlace } from "./improvise-chips";
import { ImproviseSheet } from "./improvise-sheet";
import { LateMoments } from "./late-moments";
import { LaterMoments } from "./later-moments";
import { Menu } from "./menu";
import { MomentCard } from "./moment-card";
import { AwayNotice, DeviceNotices, WaitingNotice } from "./notices";
import { Notifications } from "./notifications";
import { OwnProposals } from "./own-proposals";
import { promisesWith } from "./promise";
import { PromiseList } from "./promise-list";
import { PromiseSheet } from "./promise-sheet";
import type { PromiseStep } from "./promise-step";
import { Said } from "./said";
import { asked, dayWith, type Mine, type Step, subjectOf, tasksWith } from "./step";
import { Tasks } from "./tasks";
import { ToRead } from "./to-read";
import { ToTake } from "./to-take";
import { Undecided } from "./undecided";
import { useQuiet } from "./use-quiet";
import { type Thanks, useSteps, useThanks } from "./use-steps";
import { VisitSection } from "./visit-section";
import { isOfVisit, namedVisit, visitsWith } from "./visits";

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
  const [edited, setEdited] = useState<StoredStep | null>(null);
  const [opened, setOpened] = useState(() => new URLSearchParams(window.location.search).get("moment"));
  const { business, me } = day;
  const isDevice = isShared();
  useEffect(() => {
    document.title = `${say("mine")} · ${me.name} · Magic Spots`;
  }, [say, me.name]);

  const applied = steps
    .filter(({ state }) => state !== "refused")
    .map((stored) => ({ step: stored.step, at: takenAt(stored) }));
  const mine = dayWith(day.mine, applied);
  const visits = visitsWith(day.visits ?? [], day.codes ?? [], applied);
  const who = { id: day.memberId, name: me.fullName };
  const promises = promisesWith(day.promises, applied, { mine: day.mine, me: who });
  const visit = visits.find(({ isMine }) => isMine) ?? null;
  const ofVisit = (locationId: string, whereExactly = "") =>
    visit && isOfVisit(visit, { locationId, whereExactly }) ? { visit: namedVisit(visit) } : {};
  const unsent = new Set(steps.filter(isOpen).map(({ step }) => subjectOf(step)));
  const refused = steps.filter(({ state }) => state === "refused");
  const shown = mine.open.find(({ id }) => id === opened) ?? mine.open[0];
  const show = (momentId: string) => {
    setOpened(momentId);
    document.getElementById(`moment-${momentId}`)?.scrollIntoView();
  };
  const take = (step: Step, name: string, thanks?: Thanks, photo?: ArrayBuffer) => {
    begin();
    void send(step, name, thanks, photo);
  };
  /** A photo follows its moment's report: when it cannot be stored, the report is not lost. */
  const photograph = (momentId: string, name: string, photo: ArrayBuffer | null) =>
    photo && take({ kind: "photo", input: { business, momentId, photoId: v7() } }, name, undefined, photo);
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
  const read = (of: Pick<Mine["toRead"][number], "spotId" | "version" | "name" | "file">, tries: number) => {
    const input = { business, spotId: of.spotId, version: of.version, tries, fileId: of.file?.id ?? null };
    take({ kind: "brief", input }, of.name, { tone: "info", title: say("read.done") });
  };
  const promise = (step: PromiseStep, name: string, title: string) => take(step, name, { tone: "info", title });
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
          <output>
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
        {!isDevice && <VisitSection day={day} visit={visit} onTake={take} />}
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
            onDecline={(reason) =>
              take({ kind: "decline", input: { ...answer(shown), reason } }, shown.name, {
                tone: "info",
                title: say("decline.done"),
              })
            }
            onDeliver={(...report) => deliver(shown, ...report)}
          />
        ) : (
          <EmptyState title={say("empty.title")}>{say("empty.teach")}</EmptyState>
        )}
        <PromiseList business={business} promises={promises} unsent={unsent} onTake={promise} />
        <LaterMoments moments={mine.open.filter(({ id }) => id !== shown?.id)} onOpen={setOpened} />
        <ToTake
          moments={mine.toTake}
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
      </main>
      <div className="fixed inset-x-0 bottom-0 z-20">
        <Dock
          label={say("dock")}
          items={[
            { id: "promise", label: promised("make.button"), icon: "check", onClick: () => setPromising(true) },
            { id: "improvise", label: say("improvise.button"), icon: "moment", onClick: () => setImprovising(true) },
          ]}
        />
      </div>
      <PromiseSheet
        open={isPromising}
        onClose={() => setPromising(false)}
        mine={mine}
        visit={visit}
        places={day.visits ?? []}
        onMake={(given, isOfVisit, name) => {
          const of = isOfVisit ? ofVisit(given.locationId) : {};
          promise({ kind: "makePromise", input: { business, id: v7(), ...given, ...of } }, name, promised("made"));
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
