"use client";

import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { DangerZone } from "@spots/ui/danger-zone";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { FieldEdit } from "@/editing/field-edits";
import { SavedField } from "@/editing/saved-field";
import { Sheet } from "@/forms/sheet";
import { PromiseTrace } from "./promise-trace";
import type { Promised } from "./strategy-plan";

type Props = { business: string; promise: Promised; onClose: () => void };

/** A brand promise: its text, what backs it up, and a form to link more. */
export function PromiseSheet({ business, promise, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.brandPromise");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const { telling } = useTelling();
  const unlink = useMutation(trpc.brandPromise.removeBacking.mutationOptions(telling()));
  const remove = useMutation(trpc.brandPromise.remove.mutationOptions(telling(say("removed"))));
  const { id: brandPromiseId, text, madeIn, how, traces } = promise;
  const save = (field: "text" | "madeIn") => (to: FieldEdit<string>) =>
    client.brandPromise.edit.mutate({ business, brandPromiseId, edits: { [field]: to } });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={text}
      description={say(`how.${how}`)}
      closeLabel={common("close")}
    >
      <div className="grid gap-8 pt-3">
        <section aria-labelledby="promise-trace" className="grid gap-4">
          <SectionHead id="promise-trace" level={3} title={say("trace")} />
          {traces.length > 0 && (
            <PromiseTrace
              business={business}
              traces={traces}
              onUnlink={(backingId) => unlink.mutate({ business, backingId })}
            />
          )}
          <LinkForm business={business} promise={promise} />
          <Button icon="spot" href={`/${business}/guided-path`}>
            {say("find")}
          </Button>
        </section>
        <div className="grid gap-5">
          <SavedField label={say("text")} rows={3} value={text} save={save("text")} />
          <SavedField label={say("madeIn")} hint={say("madeInHint")} value={madeIn} save={save("madeIn")} />
        </div>
        <DangerZone
          explained={say("removeTeach")}
          label={say("remove")}
          pending={remove.isPending}
          onPress={() => remove.mutate({ business, brandPromiseId }, { onSuccess: onClose })}
        />
      </div>
    </Sheet>
  );
}

/**
 * A form that links a touchpoint or spot that does not back up the promise yet, grouped by stage.
 */
function LinkForm({ business, promise }: { business: string; promise: Promised }) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.brandPromise");
  const status = useTranslations("strategy.status");
  const { telling } = useTelling();
  const { data: journeys } = useSuspenseQuery(trpc.brandPromise.possibleBackings.queryOptions({ business }));
  const [chosen, setChosen] = useState("");
  const linked = new Set(
    promise.traces.flatMap(({ touchpoint, spot }) =>
      [touchpoint, spot].flatMap((thing) => (thing?.backingId ? [thing.id] : [])),
    ),
  );
  const stages = journeys.flatMap((journey) =>
    journey.stages.map((stage) => ({
      label: say("at", { stage: stage.name, journey: journey.name }),
      touchpoints: stage.touchpoints.filter(({ id }) => !linked.has(id)),
      spots: stage.spots.filter((spot) => spot.status !== "retired" && !linked.has(spot.id)),
    })),
  );
  const touchpoint = stages.flatMap((stage) => stage.touchpoints).find(({ id }) => id === chosen);
  const spot = stages.flatMap((stage) => stage.spots).find(({ id }) => id === chosen);
  const add = useMutation(
    trpc.brandPromise.addBacking.mutationOptions(telling(say("linked", { thing: (touchpoint ?? spot)?.name ?? "" }))),
  );
  if (stages.length === 0) return <p className="text-ink-2">{say("nothingToLink")}</p>;
  return (
    <ClientForm
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const link = { business, id: v7(), brandPromiseId: promise.id };
        const done = { onSuccess: () => setChosen("") };
        if (touchpoint) add.mutate({ ...link, by: "touchpoint", touchpointId: touchpoint.id }, done);
        else if (spot) add.mutate({ ...link, by: "spot", spotId: spot.id }, done);
      }}
    >
      <SelectField
        label={say("choose")}
        hint={say("chooseHint")}
        placeholder={say("chooseLinkTarget")}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={stages.map(({ label, touchpoints, spots }) => ({
          label,
          options: [
            ...touchpoints.map(({ id, name }) => ({ value: id, label: say("optionTouchpoint", { name }) })),
            ...spots.map((each) => ({
              value: each.id,
              label: say("optionSpot", { name: each.name, status: status(each.status) }),
            })),
          ],
        }))}
      />
      <Button type="submit" variant="primary" pending={add.isPending}>
        {say("linkNow")}
      </Button>
    </ClientForm>
  );
}
