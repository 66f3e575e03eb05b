"use client";

import { type AnswerFilter, readAnswerFilter, writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { Menu } from "@spots/ui/menu";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

// Without `loading` the surroundings of a part would be replaced while it loads.
const ViewDialog = dynamic(() => import("./view-dialog").then((part) => part.ViewDialog), { loading: () => null });

type Props = { business: string; filter: AnswerFilter; onChoose: (filter: AnswerFilter) => void };

/** The saved views: choose one, save the filters in use as one, change or remove the chosen one. */
export function ViewsMenu({ business, filter, onChoose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.views");
  const { refused } = useTelling();
  const { data = [] } = useQuery(trpc.savedView.list.queryOptions({ business }));
  const [edited, setEdited] = useState<"new" | (typeof data)[number] | null>(null);
  const save = useMutation(trpc.savedView.save.mutationOptions({ onError: (error) => refused(error) }));
  const remove = useMutation(trpc.savedView.remove.mutationOptions({ onError: (error) => refused(error) }));
  const query = writeAnswerFilter(filter);
  const chosen = data.find((view) => view.query === query);
  const removeView = (view: (typeof data)[number]) =>
    remove.mutate(
      { business, id: view.id },
      {
        onSuccess: () =>
          showToast({
            title: say("removed", { name: view.name }),
            ...(view.by === null && {
              action: { label: say("undo"), onAction: () => save.mutate({ business, ...view }) },
            }),
          }),
      },
    );
  return (
    <>
      <Menu
        label={say("title")}
        trigger={<Button icon="eye">{chosen?.name ?? say("title")}</Button>}
        items={[
          ...data.map((view) => ({
            id: view.id,
            label: view.name,
            ...(view.isShared && { detail: view.by === null ? say("sharedByMe") : say("sharedBy", { by: view.by }) }),
            chosen: view.id === chosen?.id,
            onSelect: () => onChoose(readAnswerFilter(new URLSearchParams(view.query))),
          })),
          ...(data.length > 0 ? [{ kind: "separator" as const, id: "line" }] : []),
          { id: "new", label: say("save"), icon: "plus" as const, onSelect: () => setEdited("new") },
          ...(chosen?.mayChange
            ? [
                {
                  id: "change",
                  label: say("change", { name: chosen.name }),
                  icon: "edit" as const,
                  onSelect: () => setEdited(chosen),
                },
                {
                  id: "remove",
                  label: say("remove", { name: chosen.name }),
                  icon: "trash" as const,
                  onSelect: () => removeView(chosen),
                },
              ]
            : []),
        ]}
      />
      {edited !== null && (
        <ViewDialog
          business={business}
          query={query}
          view={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
