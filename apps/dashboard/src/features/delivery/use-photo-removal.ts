"use client";

import { showToast } from "@spots/ui/toast";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { actHeld } from "@/api/held";
import { leavingClient } from "@/api/leaving-client";
import { refetchAfter } from "@/api/refetch";
import { useTelling } from "@/api/use-telling";

type Of = { readonly business: string; readonly momentId: string };

/**
 * Removes photos of a moment. A removed photo is deleted for good, so that the command is sent ten
 * seconds later, while the toast offers to undo it.
 * @returns `isShown`: false for a photo that is being removed
 */
export function usePhotoRemoval({ business, momentId }: Of) {
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { refused } = useTelling();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const show = (photoId: string) => setRemoved((all) => new Set([...all].filter((id) => id !== photoId)));
  const remove = (photoId: string) => {
    setRemoved((all) => new Set([...all, photoId]));
    const stop = actHeld(() => {
      leavingClient.moment.removePhoto.mutate({ business, momentId, photoId }).then(
        () => refetchAfter(queries, "moment"),
        (error: unknown) => {
          show(photoId);
          refused(error, say("refused"));
        },
      );
    });
    const undo = () => {
      if (!stop()) {
        showToast({ tone: "info", title: say("undoLate") });
        return;
      }
      show(photoId);
      showToast({ title: say("undone") });
    };
    showToast({ tone: "info", title: say("photo.removed"), action: { label: say("undo"), onAction: undo } });
  };
  return { isShown: (photoId: string) => !removed.has(photoId), remove };
}
