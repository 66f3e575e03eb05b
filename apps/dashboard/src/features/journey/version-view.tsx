import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { PageHead } from "@spots/ui/page-head";
import { RoadBoard } from "@spots/ui/road-board";
import { getFormatter, getTranslations } from "next-intl/server";
import { Help } from "@/help/help";
import { CoverageText } from "./coverage-text";
import { type CoveredStage, lightsOf } from "./lights";
import { RestoreDialog } from "./restore-dialog";

type Props = {
  business: string;
  timeZone: string;
  journeyId: string;
  version: Outputs["journey"]["version"];
  numbers: readonly number[];
  mayShape: boolean;
};

/** A published version, read-only. */
export async function VersionView({ business, timeZone, journeyId, version, numbers, mayShape }: Props) {
  const [say, format] = await Promise.all([getTranslations("journey"), getFormatter()]);
  const { content, number, note, publishedAt, by, isLast, locations } = version;
  const asNow = asItStands(version);
  const when = format.dateTime(publishedAt, { dateStyle: "medium", timeStyle: "short", timeZone });
  const home = `/${business}/journeys/${journeyId}`;
  return (
    <>
      <PageHead
        eyebrow={say("versionOf", { name: content.name })}
        title={say("version", { number })}
        help={<Help term="version" />}
        lead={
          <>
            <p>{[say("publishedBy", { by: by ?? "", when }), note].filter(Boolean).join(" · ")}</p>
            <p>
              {isLast ? (
                <CoverageText stages={asNow} locations={locations} />
              ) : (
                say("replaced", {
                  count: content.stages.filter(({ spots }) => spots.length > 0).length,
                  all: content.stages.length,
                })
              )}
            </p>
          </>
        }
        actions={
          <>
            {numbers.includes(number - 1) && (
              <Button href={`${home}/versions/${number - 1}`}>{say("version", { number: number - 1 })}</Button>
            )}
            {numbers.includes(number + 1) && (
              <Button href={`${home}/versions/${number + 1}`}>{say("version", { number: number + 1 })}</Button>
            )}
            <Button href={`${home}/compare?earlier=${number}`}>{say("compare")}</Button>
            {mayShape && <RestoreDialog business={business} journeyId={journeyId} number={number} />}
            <Button href={home} variant="primary">
              {say("toDraft")}
            </Button>
          </>
        }
      />
      <RoadBoard
        label={say("stages")}
        stages={
          isLast
            ? lightsOf(asNow, locations)
            : content.stages.map(({ id, name, feeling, spots }) => ({
                id,
                label: name,
                feeling,
                lit: spots.length > 0,
                glow: 1,
              }))
        }
      >
        {content.stages.map((stage) => (
          <div key={stage.id} className="grid min-w-0 gap-3">
            <h2 className="heading text-title">{stage.name}</h2>
            {stage.spots.map((spot) => (
              <Card key={spot.id} tone="magic">
                <h3 className="font-medium font-serif text-lead">{spot.name}</h3>
                <p className="said mt-1 text-base text-ink-2 before:content-[open-quote] after:content-[close-quote]">
                  {spot.talkLine}
                </p>
              </Card>
            ))}
            {stage.spots.length === 0 && <p className="text-small text-ink-2">{say("noSpot")}</p>}
            <ul className="text-base">
              {stage.touchpoints.map((touchpoint) => (
                <li key={touchpoint.id} className="border-line border-t py-1.5">
                  {touchpoint.name}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </RoadBoard>
    </>
  );
}

/** Returns the stages of a version with its spots in their current status. */
function asItStands({ content, spots }: Props["version"]): CoveredStage[] {
  return content.stages.map(({ id, name, feeling, spots: published }) => ({
    id,
    name,
    feeling,
    spots: spots.filter((spot) => published.some((each) => each.id === spot.id)),
  }));
}
