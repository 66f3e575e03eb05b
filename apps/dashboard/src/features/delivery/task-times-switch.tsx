"use client";

import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** Lets phones of the business time steps, or forbids it. */
export function TaskTimesSwitch({ business, isOn }: { business: string; isOn: boolean }) {
  const say = useTranslations("delivery.taskTime");
  const router = useRouter();
  const set = useMutation(
    useTRPC().taskTime.set.mutationOptions({
      onSuccess: (stored) => {
        showToast({ title: say(stored.isOn ? "on" : "stopped") });
        router.refresh();
      },
    }),
  );
  return (
    <div>
      <Button pending={set.isPending} onClick={() => set.mutate({ business, isOn: !isOn })}>
        {say(isOn ? "turnOff" : "turnOn")}
      </Button>
    </div>
  );
}
