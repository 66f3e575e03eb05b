"use client";

import { Banner } from "@spots/ui/banner";
import { TextLink } from "@spots/ui/link";
import { TextField } from "@spots/ui/text-field";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import type { JourneySpot } from "./journey-edit";

type Props = { business: string; spot: JourneySpot | null; onClose: () => void };

const comesFrom = (spot: JourneySpot | null) => (spot?.status === "live" ? "live" : "pilot");

/**
 * Makes a trial spot live with the result of the trial, or returns a live spot to trial. Both need
 * a reason.
 */
export function AdvanceDialog({ business, spot, onClose }: Props) {
  const say = useTranslations("journey");
  const from = comesFrom(spot);
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say(`advance.${from}`)}
      description={say(`advanceTeach.${from}`, { name: spot?.content.name ?? "" })}
      closeLabel={say("close")}
    >
      {spot && <AdvanceForm key={spot.id} business={business} spot={spot} onClose={onClose} />}
    </Dialog>
  );
}

function AdvanceForm({ business, spot, onClose }: Props & { spot: JourneySpot }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("journey");
  const format = useFormatter();
  const from = comesFrom(spot);
  const read = trpc.spot.trial.queryOptions({ business, spotId: spot.id }, { enabled: spot.status === "pilot" });
  const trial = useQuery(read).data?.trial ?? null;
  const isUnshown = from === "pilot" && trial !== null && !trial.isShown;
  const isPressured = from === "pilot" && trial !== null && trial.isPressured;
  const form = useForm({
    schema: () =>
      import("@spots/domain/spot/spot-life").then(({ AdvanceSpot }) => AdvanceSpot.omit({ isUnshown: true })),
    initial: () => ({
      id: v7(),
      spotId: spot.id,
      to: from === "live" ? ("pilot" as const) : ("live" as const),
      why: "",
      despitePressure: "",
    }),
    draft: { form: "spot.advance", subject: spot.id },
    send: (words) => client.spot.advance.mutate({ business, ...words, isUnshown }),
    onSent: () => {
      onClose();
    },
  });
  return (
    <Form
      of={form}
      submit={isUnshown ? say("advance.unshown") : say(`advance.${from}`)}
      button={{ disabled: from === "pilot" && trial === null }}
    >
      {trial && (
        <>
          <p>
            {say("trial.shown", {
              since: trial.since ? format.dateTime(trial.since, { dateStyle: "medium" }) : "",
              delivered: trial.delivered,
              answers: trial.answers,
              mentions: trial.mentions,
            })}
          </p>
          {isUnshown && <p className="font-medium">{say("trial.unshown")}</p>}
          {isPressured && (
            <Banner tone="warn" title={say("trial.pressure")}>
              <TextLink href={`/${business}/results/spots/${spot.id}#pressure`}>{say("trial.figures")}</TextLink>
            </Banner>
          )}
        </>
      )}
      <TextField
        label={say("retireWhy")}
        maxLength={300}
        {...form.field("why")}
        error={form.errorAt("why") && say("retireWhyFirst")}
      />
      {isPressured && (
        <TextField
          label={say("trial.despite")}
          maxLength={300}
          {...form.field("despitePressure")}
          error={form.errorAt("despitePressure") && say("trial.despiteFirst")}
        />
      )}
    </Form>
  );
}
