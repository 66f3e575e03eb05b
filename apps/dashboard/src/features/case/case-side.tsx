"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Heading } from "@spots/ui/heading";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Props = { business: string; of: Outputs["case"]["read"] };

const statuses = ["open", "inProgress", "waiting"] as const;

/** The status, the assignee and the due time of a case, each changed at once. */
export function CaseSide({ business, of }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("case");
  const format = useFormatter();
  const { telling } = useTelling();
  const move = useMutation(trpc.case.move.mutationOptions(telling(say("view.changed"))));
  const assign = useMutation(trpc.case.assign.mutationOptions(telling(say("view.changed"))));
  const { id: caseId, status, assignee, assignable, location } = of;
  const isClosed = status === "closed";
  const mayAssign = assignable.length > 0;
  return (
    <Card as="aside" tone="paper" pad="roomy" labelledBy="facts">
      <div className="grid gap-4">
        <Heading level={2} id="facts">
          {say("view.facts")}
        </Heading>
        {isClosed ? (
          <p>
            {say("view.status")}: {say("status.closed")}
          </p>
        ) : (
          <SelectField
            label={say("view.status")}
            options={statuses.map((value) => ({ value, label: say(`status.${value}`) }))}
            value={move.isPending ? move.variables.status : status}
            onChange={({ target }) => {
              const next = statuses.find((each) => each === target.value);
              if (next) move.mutate({ business, caseId, status: next });
            }}
          />
        )}
        {mayAssign && !isClosed ? (
          <SelectField
            label={say("view.assignee")}
            placeholder={say("nobody")}
            options={assignable.map(({ id, name }) => ({ value: id, label: name }))}
            value={(assign.isPending ? assign.variables.memberId : assignee?.id) ?? ""}
            onChange={({ target }) => assign.mutate({ business, caseId, memberId: target.value || null })}
          />
        ) : (
          <p>
            {say("view.assignee")}: {assignee?.name ?? say("nobody")}
          </p>
        )}
        {mayAssign && !isClosed ? (
          <DueField business={business} of={of} />
        ) : (
          <p>
            {say("view.dueAt")}:{" "}
            {format.dateTime(of.dueAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone })}
          </p>
        )}
      </div>
    </Card>
  );
}

/** The due time as a local time of the location; saved by a button. */
function DueField({ business, of }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("case");
  const { telling } = useTelling();
  const { id: caseId, dueAt, location } = of;
  // The Swedish locale formats dates as ISO 8601.
  const local = dueAt
    .toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: location.timeZone })
    .replace(" ", "T");
  const [typed, setTyped] = useState<string | null>(null);
  const set = useMutation(trpc.case.setDue.mutationOptions(telling(say("view.changed"))));
  return (
    <div className="grid gap-2">
      <TextField
        type="datetime-local"
        label={say("view.dueAt")}
        value={typed ?? local}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed !== null && typed !== local && (
        <div className="flex gap-2">
          <Button
            size="small"
            pending={set.isPending}
            onClick={() => set.mutate({ business, caseId, dueAt: typed }, { onSuccess: () => setTyped(null) })}
          >
            {say("view.saveDue")}
          </Button>
          <Button size="small" variant="plain" onClick={() => setTyped(null)}>
            {say("view.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
