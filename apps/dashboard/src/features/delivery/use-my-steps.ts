"use client";

import type { Inputs, Outputs } from "@spots/api/trpc/root";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { untilAnswered } from "@/trpc/kept-mutations";
import { useRefusal } from "@/trpc/use-refusal";
import { stepsIn } from "./kept-steps";

type Mine = Outputs["moment"]["mine"];
type MyMoment = Mine["open"][number];

/** How my day looks once a step has been taken, before the server says so. */
function without(mine: Mine, momentId: string): Mine {
  return {
    ...mine,
    open: mine.open.filter(({ id }) => id !== momentId),
    late: mine.late.filter(({ id }) => id !== momentId),
  };
}

/** The four things staff do: each shows at once, is kept while there is no network, and is taken back if the server refuses it. */
export function useMySteps(business: string) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const say = useTranslations("delivery");
  const { sentence } = useRefusal();
  const steps = stepsIn(business);
  const key = trpc.moment.mine.queryKey({ business });

  const optimistic = <Input>(change: (mine: Mine, input: Input) => Mine) => ({
    ...untilAnswered,
    onMutate: async (input: Input) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      queries.setQueryData(key, (mine) => mine && change(mine, input));
      return { before };
    },
    onError: (error: unknown, _input: Input, kept: { before: Mine | undefined } | undefined) => {
      queries.setQueryData(key, kept?.before);
      showToast({ tone: "bad", title: say("refused"), detail: sentence(error), lasting: false });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });

  const accept = useMutation({
    mutationFn: (input: Inputs["moment"]["accept"]) => api.moment.accept.mutate(input),
    mutationKey: steps.accept,
    ...optimistic<Inputs["moment"]["accept"]>((mine, { momentId }) => ({
      ...mine,
      open: mine.open.map((moment): MyMoment => (moment.id === momentId ? { ...moment, status: "accepted" } : moment)),
    })),
  });
  const decline = useMutation({
    mutationFn: (input: Inputs["moment"]["decline"]) => api.moment.decline.mutate(input),
    mutationKey: steps.decline,
    ...optimistic<Inputs["moment"]["decline"]>((mine, { momentId }) => without(mine, momentId)),
  });
  const deliver = useMutation({
    mutationFn: (input: Inputs["moment"]["deliver"]) => api.moment.deliver.mutate(input),
    mutationKey: steps.deliver,
    ...optimistic<Inputs["moment"]["deliver"]>((mine, { momentId, reaction }) => {
      const moment = [...mine.open, ...mine.late].find(({ id }) => id === momentId);
      const rest = without(mine, momentId);
      return moment
        ? { ...rest, done: [{ ...moment, status: "delivered", reaction, deliveredAt: new Date() }, ...rest.done] }
        : rest;
    }),
  });
  const improvise = useMutation({
    mutationFn: (input: Inputs["moment"]["improvise"]) => api.moment.improvise.mutate(input),
    mutationKey: steps.improvise,
    ...untilAnswered,
    onError: (error: unknown) => showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return { accept, decline, deliver, improvise };
}
