"use client";

import { subjectTypeOf } from "@spots/domain/conversation/subject";
import type { Subject } from "@spots/domain/conversation/thread";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { Composer } from "./composer";
import { useConversations } from "./use-conversations";

type Props = {
  business: string;
  journeyId: string;
  /** The thing that the conversation is about, when it is known. */
  subject?: Subject | undefined;
  onBegun: (threadId: string) => void;
};

/** Starts a conversation about the given thing, or about a thing that is selected here. */
export function NewThread({ business, journeyId, subject, onBegun }: Props) {
  const say = useTranslations("conversation.list");
  const { open } = useConversations();
  const [isOpen, setOpen] = useState(false);
  const [id] = useState(() => v7());
  const [chosen, setChosen] = useState<Subject>({ type: "journey", id: journeyId });
  if (!isOpen)
    return (
      <div className="grid gap-3">
        <p className="text-ink-2 text-small">{say("teach")}</p>
        <div>
          <Button variant="primary" icon="plus" onClick={() => setOpen(true)}>
            {say("begin")}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="grid gap-4">
      {!subject && <SubjectField business={business} journeyId={journeyId} chosen={chosen} onChoose={setChosen} />}
      <Composer
        business={business}
        subject={subject?.id ?? journeyId}
        label={say("first")}
        button={say("beginNow")}
        pending={open.isPending}
        error={open.error}
        focused
        onCancel={() => setOpen(false)}
        onSend={(comment) =>
          open.mutate(
            { business, id, journeyId, subject: subject ? { type: subject.type, id: subject.id } : chosen, comment },
            { onSuccess: (begun) => onBegun(begun.id) },
          )
        }
      />
    </div>
  );
}

type FieldProps = { business: string; journeyId: string; chosen: Subject; onChoose: (subject: Subject) => void };

/** Returns all things on the journey as options, stage by stage. */
function SubjectField({ business, journeyId, chosen, onChoose }: FieldProps) {
  const trpc = useTRPC();
  const say = useTranslations("conversation");
  const { data } = useQuery(trpc.thread.subjects.queryOptions({ business, journeyId }));
  const option = (type: Subject["type"], { id, name }: { id: string; name: string }) => ({
    value: `${type} ${id}`,
    label: `${say(`kind.${type}`)}: ${name}`,
  });
  return (
    <SelectField
      label={say("list.subject")}
      value={`${chosen.type} ${chosen.id}`}
      onChange={(event) => {
        const [type = "", id = ""] = event.target.value.split(" ");
        onChoose({ type: subjectTypeOf(type), id });
      }}
      options={[
        { value: `journey ${journeyId}`, label: say("list.wholeJourney") },
        ...(data?.stages.map((stage) => ({
          label: stage.name,
          options: [
            option("stage", stage),
            ...stage.spots.map((spot) => option("spot", spot)),
            ...stage.touchpoints.map((touchpoint) => option("touchpoint", touchpoint)),
          ],
        })) ?? []),
      ]}
    />
  );
}
