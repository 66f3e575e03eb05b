"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Steps } from "@spots/domain/guided-path/questions";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { Help } from "@/help/help";
import { BeginDialog } from "./begin-dialog";
import { DropButton } from "./drop-button";

type OpenPath = Outputs["guidedPath"]["list"]["open"][number];
type Props = { business: string; timeZone: string };

/**
 * The guided paths of the business: those in progress with their next step, and those that are
 * finished.
 */
export function GuidedPathList({ business, timeZone, brandPromiseId }: Props & { brandPromiseId: string | null }) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath");
  const [{ data: paths }, { data: journeys }] = useSuspenseQueries({
    queries: [trpc.guidedPath.list.queryOptions({ business }), trpc.journey.list.queryOptions({ business })],
  });
  const begin = <BeginDialog business={business} journeys={journeys} brandPromiseId={brandPromiseId} />;
  const isEmpty = paths.open.length === 0 && paths.finished.length === 0;
  return (
    <>
      <PageHead
        title={say("title")}
        help={<Help term="guidedPath" />}
        lead={say("lead")}
        actions={!isEmpty && journeys.length > 0 && begin}
      />
      {journeys.length === 0 ? (
        <EmptyState
          title={say("noJourney")}
          action={<Button href={`/${business}/journeys`}>{say("toJourneys")}</Button>}
        >
          {say("noJourneyTeach")}
        </EmptyState>
      ) : (
        isEmpty && (
          <EmptyState title={say("none")} action={begin}>
            {say("noneTeach")}
          </EmptyState>
        )
      )}
      <Paths business={business} timeZone={timeZone} id="open" title={say("onTheWay")} paths={paths.open} />
      <Paths business={business} timeZone={timeZone} id="finished" title={say("finished")} paths={paths.finished} />
    </>
  );
}

type PathsProps = Props & { id: string; title: string; paths: readonly OpenPath[] };

function Paths({ business, timeZone, id, title, paths }: PathsProps) {
  if (paths.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <RowList labelledBy={id}>
        {paths.map((path) => (
          <PathRow key={path.id} business={business} timeZone={timeZone} path={path} />
        ))}
      </RowList>
    </section>
  );
}

function PathRow({ business, timeZone, path }: Props & { path: OpenPath }) {
  const say = useTranslations("guidedPath");
  const format = useFormatter();
  const { id, journey, by, step, promise, names, changedAt, finishedAt, spotCount, openActions } = path;
  const name = names.join(", ") || promise || say("unnamed");
  const when = format.dateTime(finishedAt ?? changedAt, { dateStyle: "medium", timeZone });
  const at = Steps.indexOf(step) + 1;
  return (
    <Row
      serif
      tone={finishedAt ? "magic" : "quiet"}
      title={name}
      href={`/${business}/guided-path/${id}`}
      detail={
        finishedAt
          ? say("foundOn", { journey, count: spotCount, by, when })
          : say("where", { journey, at, all: Steps.length, by, when })
      }
      side={
        finishedAt ? (
          <Status tone={openActions > 0 ? "info" : "good"}>{say("openActions", { count: openActions })}</Status>
        ) : (
          <>
            <Button size="small" href={`/${business}/guided-path/${id}`} aria-label={say("goOnWith", { name })}>
              {say("goOn")}
            </Button>
            <DropButton business={business} guidedPathId={id} name={name} />
          </>
        )
      }
    />
  );
}
