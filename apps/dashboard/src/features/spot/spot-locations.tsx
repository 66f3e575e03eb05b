"use client";

import { differencesAt, OverridableFields } from "@spots/domain/spot/own-words";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { LocationDialog } from "./location-dialog";
import { asText, type SpotLocation } from "./location-words";

type Props = { business: string; spotId: string; content: SpotContent };

/**
 * The overrides of each location beside the business's text. Nothing is shown for a business with
 * one location.
 */
export function SpotLocations({ business, spotId, content }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spot");
  const format = useFormatter();
  const { data: locations } = useQuery(trpc.spot.overrides.queryOptions({ business, spotId }));
  const [openId, setOpenId] = useState<string | null>(null);
  if (!locations || locations.length < 2) return null;
  const stateOf = (location: SpotLocation, count: number) =>
    location.isOff ? say("offHere") : count === 0 ? say("asEverywhere") : say("ownWords", { count });
  return (
    <section aria-labelledby="locations" className="grid grid-cols-1 gap-2">
      <SectionHead id="locations" level={3} title={say("locations")} detail={say("locationsTeach")} />
      <ul className="grid grid-cols-1 text-small">
        {locations.map((location) => {
          const differing = differencesAt(content, location.own);
          return (
            <li key={location.id} className="grid grid-cols-1 gap-2 border-line border-t py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <p className="break-words font-semibold text-base">{location.name}</p>
                  <Status tone={location.isOff ? "warn" : differing.length > 0 ? "magic" : "quiet"}>
                    {stateOf(location, differing.length)}
                  </Status>
                </div>
                <Button size="small" onClick={() => setOpenId(location.id)}>
                  {say("changeHere", { location: location.name })}
                </Button>
              </div>
              {!location.isOff && differing.length > 0 && (
                <dl className="grid grid-cols-1 gap-2">
                  {OverridableFields.filter((field) => differing.includes(field)).map((field) => (
                    <div key={field} className="grid grid-cols-1 gap-0.5 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-3">
                      <dt className="text-ink-3">{say(`field.${field}`)}</dt>
                      <dd className="min-w-0 break-words">
                        <ins className="whitespace-pre-line no-underline">
                          {asText(location.own[field]) || say("nothing")}
                        </ins>
                        <br />
                        <del className="whitespace-pre-line text-ink-3">{asText(content[field]) || say("nothing")}</del>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {location.last && (
                <p className="text-ink-3">
                  {say("stepBy", {
                    by: location.last.by,
                    day: format.dateTime(location.last.at, { dateStyle: "medium" }),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <LocationDialog
        business={business}
        spotId={spotId}
        content={content}
        location={locations.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
      />
    </section>
  );
}
