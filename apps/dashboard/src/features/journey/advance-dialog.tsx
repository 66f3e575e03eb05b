"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import type { RoadSpot } from "./road-edit";

type Props = { business: string; spot: RoadSpot | null; onClose: () => void };

/** From trial to live with what the trial has shown, or back to a trial; each with the reason. */
export function AdvanceDialog({ business, spot, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const format = useFormatter();
  const { sentence } = useRefusal();
  const [why, setWhy] = useState("");
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft({
    form: "spot.advance",
    subject: spot?.id ?? null,
    value: { why },
    initial: { why: "" },
    apply: (words) => setWhy(words.why),
  });
  const advance = useMutation(
    trpc.spot.advance.mutationOptions({
      onSuccess: async () => {
        draft.accepted();
        setWhy("");
        setMissing(false);
        onClose();
        await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      },
    }),
  );
  const from = spot?.status === "live" ? "live" : "pilot";
  const read = trpc.spot.trial.queryOptions(
    { business, spotId: spot?.id ?? "" },
    { enabled: spot?.status === "pilot" },
  );
  const trial = useQuery(read).data?.trial ?? null;
  const isUnshown = from === "pilot" && trial !== null && !trial.isShown;
  const label = isUnshown ? say("advance.unshown") : say(`advance.${from}`);
  const go = () => {
    if (!spot) return;
    if (!why.trim()) setMissing(true);
    else {
      const to = from === "live" ? "pilot" : "live";
      advance.mutate({ business, id: v7(), spotId: spot.id, to, why: why.trim(), isUnshown });
    }
  };
  return (
    <Dialog
      open={spot !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say(`advance.${from}`)}
      description={say(`advanceTeach.${from}`, { name: spot?.content.name ?? "" })}
      closeLabel={say("close")}
      footer={
        <Button
          variant="primary"
          pending={advance.isPending}
          disabled={from === "pilot" && trial === null}
          onClick={go}
        >
          {label}
        </Button>
      }
    >
      <div className="grid gap-3">
        {draft.notice}
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
          </>
        )}
        <TextField
          label={say("retireWhy")}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          {...(isMissing && !why.trim() ? { error: say("retireWhyFirst") } : {})}
        />
        {advance.error && (
          <p role="alert" className="text-bad">
            {sentence(advance.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
