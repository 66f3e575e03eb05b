"use client";

import { IconButton } from "@spots/ui/icon-button";
import { Row, RowList } from "@spots/ui/row-list";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";

type Duty = { readonly id: string; readonly name: string };
type Props = { business: string; open: boolean; onClose: () => void };

/** The duties of the business: adds, renames and archives them. */
export function DutiesSheet({ business, open, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("roster");
  const { telling } = useTelling();
  const { data: duties } = useQuery({ ...trpc.duty.list.queryOptions({ business }), enabled: open });
  const archive = useMutation(trpc.duty.archive.mutationOptions(telling(say("duties.archived"), say("refused"))));
  const [renamed, setRenamed] = useState<Duty | null>(null);
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("duties.title")}
      description={say("duties.lead")}
      closeLabel={say("close")}
    >
      <DutyForm key={renamed?.id ?? ""} business={business} duty={renamed} onDone={() => setRenamed(null)} />
      {duties?.length === 0 && <p className="text-ink-2">{say("duties.empty")}</p>}
      {duties && duties.length > 0 && (
        <RowList label={say("duties.title")}>
          {duties.map(({ id, name }) => (
            <Row
              key={id}
              title={name}
              side={
                <>
                  <IconButton
                    icon="edit"
                    size="small"
                    variant="plain"
                    label={say("duties.rename", { name })}
                    onClick={() => setRenamed({ id, name })}
                  />
                  <IconButton
                    icon="trash"
                    size="small"
                    variant="plain"
                    label={say("duties.archive", { name })}
                    onClick={() => archive.mutate({ business, dutyId: id })}
                  />
                </>
              }
            />
          ))}
        </RowList>
      )}
    </Sheet>
  );
}

/** Adds a duty, or renames one. */
function DutyForm({ business, duty, onDone }: { business: string; duty: Duty | null; onDone: () => void }) {
  const client = useTRPCClient();
  const say = useTranslations("roster.duties");
  const initial = () => ({ id: duty?.id ?? v7(), name: duty?.name ?? "" });
  const form = useForm({
    schema: () => import("@spots/domain/delivery/duty").then(({ AddDuty }) => AddDuty),
    initial,
    draft: { form: "duty", subject: duty?.id ?? "" },
    send: ({ id, name }) =>
      duty ? client.duty.rename.mutate({ business, dutyId: id, name }) : client.duty.add.mutate({ business, id, name }),
    onSent: () => {
      showToast({ title: say(duty ? "renamed" : "added") });
      onDone();
    },
    next: initial,
  });
  return (
    <Form of={form} submit={say(duty ? "save" : "add")}>
      <TextField label={duty ? say("rename", { name: duty.name }) : say("name")} {...form.field("name")} />
    </Form>
  );
}
