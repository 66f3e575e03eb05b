"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import type { PageKind } from "@spots/domain/feedback/channel";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { ErrorState } from "@spots/ui/error-state";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonBlock, SkeletonGroup } from "@spots/ui/skeleton";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

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
          data.locations.length > 0 && <NewCode key={spotId} business={business} spotId={spotId} codes={data} />
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
                {kind === "link" && !closedAt && (
                  <Button
                    size="small"
                    icon="print"
                    href={`/${business}/qr-codes/${id}/poster`}
                    aria-label={say("posterOf", { name })}
                  >
                    {say("poster")}
                  </Button>
                )}
                <Button size="small" href={`/${business}/qr-codes/${id}`} aria-label={say("setUpOf", { name })}>
                  {say("setUp")}
                </Button>
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

function NewCode({ business, spotId, codes }: OfSpot) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const { name, locations } = codes;
  const blank = () => ({
    ...{ id: v7(), name, kind: "link" as PageKind, locationId: locations[0]?.id ?? "" },
    ...{ listsNames: true, place: "", aboutId: spotId },
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ OpenChannel }) => OpenChannel),
    initial: blank,
    draft: { form: "channel.open", subject: spotId },
    send: (words) => client.channel.open.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("opened") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={say("spot.make", { spot: name })}
      description={say("openTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button size="small" icon="plus">
          {say("open")}
        </Button>
      }
      submit={say("openNow")}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      <SelectField
        label={say("location")}
        options={locations.map((location) => ({ value: location.id, label: location.name }))}
        {...form.field("locationId")}
      />
      <TextField label={say("place")} optionalText={say("optional")} hint={say("placeHint")} {...form.field("place")} />
    </FormSheet>
  );
}
