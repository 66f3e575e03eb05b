"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Banner } from "@spots/ui/banner";
import { ErrorState } from "@spots/ui/error-state";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SkeletonBlock, SkeletonGroup } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { ChannelLinks } from "./channel-links";
import { OpenSheet } from "./open-sheet";

type Props = {
  business: string;
  spotId: string;
  /** Whether the reader may create QR codes. */
  mayOpen: boolean;
  level?: 2 | 3;
};
type Codes = Outputs["channel"]["ofSpot"];

/** The QR codes and links at one spot, each with its poster, and the button that creates one. */
export function SpotCodes({ business, spotId, mayOpen, level = 3 }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const { sentence } = useRefusal();
  const { data, error } = useQuery(trpc.channel.ofSpot.queryOptions({ business, spotId }));
  if (error && !data) return <ErrorState level={level} title={say("spot.failed")} happened={sentence(error)} />;
  return (
    <section aria-labelledby="codes" className="grid grid-cols-1 gap-3">
      <SectionHead
        id="codes"
        level={level}
        title={say("spot.codes")}
        detail={say("spot.codesTeach")}
        actions={
          mayOpen &&
          data &&
          !data.isOver &&
          data.locations.length > 0 && (
            <OpenSheet
              key={spotId}
              business={business}
              locations={data.locations}
              spot={{ id: spotId, name: data.name }}
            />
          )
        }
      />
      {data ? (
        <CodeList business={business} spotId={spotId} codes={data} />
      ) : (
        <SkeletonGroup label={say("spot.codes")}>
          <SkeletonBlock height="small" />
        </SkeletonGroup>
      )}
    </section>
  );
}

type OfPage = {
  me: { readonly slug: string; readonly actions: readonly string[] };
  spotId: string;
};

/** The same on a page of its own, for who may read QR codes. */
export function SpotCodesOfPage({ me: { slug, actions }, spotId }: OfPage) {
  if (!actions.includes("channel.read")) return null;
  return (
    <div className="mt-12 max-w-3xl">
      <SpotCodes business={slug} spotId={spotId} mayOpen={actions.includes("channel.open")} level={2} />
    </div>
  );
}

type OfSpot = Omit<Props, "mayOpen" | "level"> & { codes: Codes };

function CodeList({ business, spotId, codes: { channels, isOver } }: OfSpot) {
  const say = useTranslations("channel");
  if (channels.length === 0)
    return <p className="text-ink-2 text-small">{say(isOver ? "spot.noneOver" : "spot.none")}</p>;
  return (
    <>
      {isOver && (
        <Banner tone="warn" title={say("spot.over")}>
          {say("spot.overTeach")}
        </Banner>
      )}
      <RowList labelledBy="codes">
        {channels.map(({ id, name, kind, location, place, responses, closedAt }) => (
          <Row
            key={id}
            title={name}
            detail={[
              kind !== "link" && say(`kind.${kind}`),
              location.name,
              place && say("at", { place }),
              say("responses", { count: responses }),
            ]
              .filter(Boolean)
              .join(" · ")}
            side={
              <>
                {closedAt && <Status tone="quiet">{say("closed")}</Status>}
                <ChannelLinks business={business} channel={{ id, name }} hasPoster={kind === "link" && !closedAt} />
              </>
            }
          />
        ))}
      </RowList>
      {channels.some(({ responses }) => responses > 0) && (
        <p>
          <TextLink href={`/${business}/feedback?${writeAnswerFilter({ atSpotIds: [spotId] })}`}>
            {say("spot.answers")}
          </TextLink>
        </p>
      )}
    </>
  );
}
