"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";
import { Dialog } from "@/forms/sheet";

type Props = {
  business: string;
  journeys: readonly { id: string; name: string }[];
  /** The promise that the path is started from. */
  brandPromiseId: string | null;
};

/** Starts a guided path. Asks for the journey only when there are several. */
export function BeginDialog({ business, journeys, brandPromiseId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("guidedPath");
  const router = useRouter();
  const [journeyId, setJourneyId] = useState(journeys[0]?.id ?? "");
  const begin = useMutation(
    trpc.guidedPath.begin.mutationOptions({ onSuccess: ({ id }) => router.push(`/${business}/guided-path/${id}`) }),
  );
  const setOut = () => begin.mutate({ business, id: v7(), journeyId, brandPromiseId });
  const problem = <FormError error={begin.error} />;
  if (journeys.length === 1) {
    return (
      <>
        {problem}
        <Button variant="primary" icon="bulb" pending={begin.isPending || begin.isSuccess} onClick={setOut}>
          {say("begin")}
        </Button>
      </>
    );
  }
  return (
    <Dialog
      title={say("begin")}
      description={say("beginTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" icon="bulb">
          {say("begin")}
        </Button>
      }
      footer={
        <Button variant="primary" pending={begin.isPending || begin.isSuccess} onClick={setOut}>
          {say("begin")}
        </Button>
      }
    >
      <SelectField
        label={say("whichJourney")}
        value={journeyId}
        onChange={(event) => setJourneyId(event.target.value)}
        options={journeys.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {problem}
    </Dialog>
  );
}
