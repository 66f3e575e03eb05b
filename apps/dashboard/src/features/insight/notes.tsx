"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Note = Outputs["annotation"]["list"][number];

/** The notes of a period, newest first, with a button that deletes each. */
export function Notes({ business, notes }: { business: string; notes: readonly Note[] }) {
  const trpc = useTRPC();
  const say = useTranslations("notes");
  const format = useFormatter();
  const { telling } = useTelling();
  const remove = useMutation(trpc.annotation.delete.mutationOptions(telling(say("deleted"))));
  if (notes.length === 0) return <p className="text-ink-2">{say("none")}</p>;
  return (
    <RowList label={say("title")}>
      {notes.map(({ id, day, kind, text, by, location, mayDelete }) => (
        <Row
          key={id}
          title={text}
          detail={[
            format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }),
            say(`kind.${kind}`),
            location ?? say("everywhere"),
            by,
          ].join(" · ")}
          side={
            mayDelete && (
              <Button
                size="small"
                variant="plain"
                icon="trash"
                aria-label={say("deleteOf", { text })}
                pending={remove.isPending && remove.variables?.annotationId === id}
                onClick={() => remove.mutate({ business, annotationId: id })}
              >
                {say("delete")}
              </Button>
            )
          }
        />
      ))}
    </RowList>
  );
}
