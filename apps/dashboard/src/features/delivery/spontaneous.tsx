"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { TextLink } from "@spots/ui/link";
import { NavTabs } from "@spots/ui/nav-tabs";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { type Journeys, PromoteSheet } from "./promote-sheet";
import { type ImprovisedGroup, type ImprovisedMoment, useImprovised } from "./use-improvised";

type Props = {
  business: string;
  timeZone: string;
  locationId: string | null;
  locations: readonly { readonly id: string; readonly name: string }[];
  journeys: Journeys;
};

/** The spontaneous moments of the team, alike ones together, and what became of them. */
export function Spontaneous({ business, timeZone, locationId, locations, journeys }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spontaneous");
  const { data: groups } = useSuspenseQuery(trpc.improvised.groups.queryOptions({ business, locationId }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { join } = useImprovised();
  const here = `/${business}/spontaneous`;
  const known = groups.flatMap(({ moments }) => moments.map(({ id }) => id));
  const picked = chosen.filter((id) => known.includes(id));
  // Moments that are put together join the group of the first of them that a manager has made.
  const target = groups.find(({ groupId, moments }) => groupId && moments.some(({ id }) => picked.includes(id)));
  return (
    <>
      {locations.length > 1 && (
        <NavTabs
          label={say("where")}
          items={[
            { href: here, label: say("everywhere"), current: locationId === null },
            ...locations.map(({ id, name }) => ({
              ...{ href: `${here}?location=${id}`, label: name, current: id === locationId },
            })),
          ]}
        />
      )}
      {groups.length === 0 && <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>}
      {groups.length > 0 && (
        <div role="toolbar" aria-label={say("together")} className="flex flex-wrap items-center gap-3">
          <Button
            size="small"
            disabled={picked.length < 2}
            pending={join.isPending}
            onClick={() =>
              join.mutate(
                { business, groupId: target?.groupId ?? v7(), momentIds: [...picked] },
                { onSuccess: () => setChosen([]) },
              )
            }
          >
            {say("join", { count: picked.length })}
          </Button>
          <p className="text-small text-ink-2">{say("joinTeach")}</p>
        </div>
      )}
      <ul className="grid max-w-[56rem] gap-0 border-line border-b">
        {groups.map((group) => (
          <li key={group.moments[0]?.id} className="grid gap-4 border-line border-t py-6">
            <GroupView
              {...{ business, timeZone, group, journeys, picked }}
              onPick={(id, isPicked) => setChosen(isPicked ? [...picked, id] : picked.filter((each) => each !== id))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type GroupProps = Pick<Props, "business" | "timeZone" | "journeys"> & {
  group: ImprovisedGroup;
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
};

/** The moments of a group that are listed before "Show more". */
const shownAtFirst = 3;

function GroupView({ business, timeZone, group, journeys, picked, onPick }: GroupProps) {
  const say = useTranslations("spontaneous");
  const sayStatus = useTranslations("journey");
  const [isWhole, setWhole] = useState(false);
  const { spot, moments } = group;
  const [first] = moments;
  if (!first) return null;
  const shown = isWhole || moments.length <= shownAtFirst + 1 ? moments : moments.slice(0, shownAtFirst);
  const people = [...new Set(moments.flatMap(({ member }) => member?.name ?? []))];
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SectionHead id={`group-${first.id}`} level={2} title={say("alike", { count: moments.length })} />
        {spot ? (
          <Status pill tone="magic">
            <TextLink href={`/${business}/journeys/${spot.journeyId}`}>
              {say("became", { name: spot.name, status: sayStatus(`status.${spot.status}`) })}
            </TextLink>
          </Status>
        ) : (
          <PromoteSheet key={moments.map(({ id }) => id).join()} {...{ business, group, journeys, people }} />
        )}
      </div>
      <ul aria-labelledby={`group-${first.id}`} className="grid gap-2">
        {shown.map((moment) => (
          <MomentView
            key={moment.id}
            {...{ business, timeZone, moment, isAlone: moments.length === 1 }}
            isPicked={picked.includes(moment.id)}
            onPick={(isPicked) => onPick(moment.id, isPicked)}
          />
        ))}
      </ul>
      {shown.length < moments.length && (
        <div>
          <Button size="small" variant="plain" onClick={() => setWhole(true)}>
            {say("more", { count: moments.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

type MomentProps = Pick<Props, "business" | "timeZone"> & {
  moment: ImprovisedMoment;
  isAlone: boolean;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
};

function MomentView({ business, timeZone, moment, isAlone, isPicked, onPick }: MomentProps) {
  const say = useTranslations("spontaneous");
  const format = useFormatter();
  const { part, propose } = useImprovised();
  const { id, description, member, at, location, storyId } = moment;
  const when = format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <label className="flex min-h-11 min-w-0 flex-1 basis-72 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={isPicked}
          onChange={(event) => onPick(event.target.checked)}
          className="size-5 shrink-0 accent-magic"
        />
        <span className="grid min-w-0">
          <span className="wrap-anywhere">{description}</span>
          <span className="text-small text-ink-2">
            {[member?.name ?? say("nobody"), location.name, when].join(" · ")}
          </span>
        </span>
      </label>
      {storyId === null ? (
        <Button
          size="small"
          variant="plain"
          pending={propose.isPending}
          aria-label={say("proposeOf", { words: description })}
          onClick={() => propose.mutate({ business, id: v7(), momentId: id })}
        >
          {say("propose")}
        </Button>
      ) : (
        <Status tone="info">{say("isProposed")}</Status>
      )}
      {!isAlone && (
        <Button
          size="small"
          variant="plain"
          pending={part.isPending}
          aria-label={say("partOf", { words: description })}
          onClick={() => part.mutate({ business, groupId: v7(), momentId: id })}
        >
          {say("part")}
        </Button>
      )}
    </li>
  );
}
