"use client";

import { differencesAt, OverridableFields, OwnWords } from "@spots/domain/spot/override";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { PlaceDialog } from "./place-dialog";
import { asText, type SpotPlace } from "./place-words";

type Props = { business: string; spotId: string; content: SpotContent };

/** The words of its own that a place has, without those that are the chain's. */
const ownOf = (place: SpotPlace) =>
  OwnWords.parse(Object.fromEntries(Object.entries(place.own).filter(([, words]) => words !== null)));

/**
 * What each location does otherwise, shown against what the chain says. A business with one
 * location has nothing to tell apart.
 */
export function SpotPlaces({ business, spotId, content }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spot");
  const format = useFormatter();
  const { data: places } = useQuery(trpc.spot.overrides.queryOptions({ business, spotId }));
  const [openId, setOpenId] = useState<string | null>(null);
  if (!places || places.length < 2) return null;
  const stateOf = (place: SpotPlace, count: number) =>
    place.isOff ? say("offHere") : count === 0 ? say("asEverywhere") : say("ownWords", { count });
  return (
    <section aria-labelledby="places" className="grid grid-cols-1 gap-2">
      <SectionHead id="places" level={3} title={say("places")} detail={say("placesTeach")} />
      <ul className="grid grid-cols-1 text-small">
        {places.map((place) => {
          const differing = differencesAt(content, ownOf(place));
          return (
            <li key={place.id} className="grid grid-cols-1 gap-2 border-line border-t py-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <div className="min-w-0">
                  <p className="break-words font-semibold text-base">{place.name}</p>
                  <Status tone={place.isOff ? "warn" : differing.length > 0 ? "magic" : "quiet"}>
                    {stateOf(place, differing.length)}
                  </Status>
                </div>
                <Button size="small" onClick={() => setOpenId(place.id)}>
                  {say("changeHere", { place: place.name })}
                </Button>
              </div>
              {!place.isOff && differing.length > 0 && (
                <dl className="grid grid-cols-1 gap-2">
                  {OverridableFields.filter((field) => differing.includes(field)).map((field) => (
                    <div key={field} className="grid grid-cols-1 gap-0.5 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-3">
                      <dt className="text-ink-3">{say(`field.${field}`)}</dt>
                      <dd className="min-w-0 break-words">
                        <ins className="whitespace-pre-line no-underline">
                          {asText(place.own[field]) || say("nothing")}
                        </ins>
                        <br />
                        <del className="whitespace-pre-line text-ink-3">{asText(content[field]) || say("nothing")}</del>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {place.last && (
                <p className="text-ink-3">
                  {say("stepBy", { by: place.last.by, day: format.dateTime(place.last.at, { dateStyle: "medium" }) })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <PlaceDialog
        business={business}
        spotId={spotId}
        content={content}
        place={places.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
      />
    </section>
  );
}
