"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";
import { ImportList } from "./import-list";

/** The import of answers that were collected elsewhere, and the imports so far. */
export function AnswerImports({ business, timeZone }: { business: string; timeZone: string }) {
  const trpc = useTRPC();
  const say = useTranslations("answerImport");
  const format = useFormatter();
  const { data } = useSuspenseQuery(trpc.response.imports.queryOptions({ business }));
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<Button href={`/${business}/feedback`}>{say("back")}</Button>}
      />
      <div className="grid gap-10">
        <ImportList business={business} locations={data.locations} />
        <section aria-labelledby="imports">
          <SectionHead title={say("imports")} id="imports" detail={say("noneTeach")} />
          {data.imports.length === 0 ? (
            <EmptyState level={3} title={say("none")}>
              {say("noneTeach")}
            </EmptyState>
          ) : (
            <RowList label={say("imports")}>
              {data.imports.map((each) => (
                <Row
                  key={each.id}
                  title={each.name}
                  detail={say("facts", { answers: each.answers, by: each.by, when: when(each.at) })}
                  side={
                    each.undoneAt ? (
                      <Status tone="quiet">{say("undone")}</Status>
                    ) : (
                      each.canUndo && <UndoDialog business={business} of={each} />
                    )
                  }
                />
              ))}
            </RowList>
          )}
        </section>
      </div>
    </>
  );
}

type UndoProps = { business: string; of: Outputs["response"]["imports"]["imports"][number] };

/** Asks before the answers of an import are deleted. */
function UndoDialog({ business, of: { id, name } }: UndoProps) {
  const trpc = useTRPC();
  const say = useTranslations("answerImport");
  const [isOpen, setOpen] = useState(false);
  const undo = useMutation(
    trpc.response.undoImport.mutationOptions({
      onSuccess: ({ gone, left }) => {
        setOpen(false);
        showToast({ title: say("gone", { gone, left }) });
      },
    }),
  );
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={say("undoQuestion", { name })}
      description={say("undoTeach")}
      closeLabel={say("cancel")}
      trigger={
        <Button size="small" variant="plain" aria-label={say("undoOf", { name })}>
          {say("undo")}
        </Button>
      }
      footer={
        <Button variant="danger" pending={undo.isPending} onClick={() => undo.mutate({ business, importId: id })}>
          {say("undoNow")}
        </Button>
      }
    >
      <FormError error={undo.error} />
    </Dialog>
  );
}
