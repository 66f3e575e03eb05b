"use client";

import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The Monday e-mails of the businesses that the person helps to run, each with its switch. */
export function Digests() {
  const trpc = useTRPC();
  const say = useTranslations("home.digest");
  const { data: person } = useSuspenseQuery(trpc.person.read.queryOptions());
  const run = person.businesses.filter(({ role, suspendedReason }) => role !== "staff" && suspendedReason === null);
  if (run.length === 0) return null;
  return (
    <section aria-labelledby="digests">
      <SectionHead id="digests" title={say("title")} detail={say("lead")} />
      <RowList labelledBy="digests">
        {run.map(({ slug, name }) => (
          <DigestRow key={slug} business={slug} name={name} />
        ))}
      </RowList>
    </section>
  );
}

function DigestRow({ business, name }: { business: string; name: string }) {
  const trpc = useTRPC();
  const say = useTranslations("home.digest");
  const { telling } = useTelling();
  const { data: setting } = useQuery(trpc.digest.setting.queryOptions({ business }));
  const isOn = setting?.isOn ?? true;
  const set = useMutation(trpc.digest.set.mutationOptions(telling(say(isOn ? "stopped" : "resumed"))));
  return (
    <Row
      title={name}
      detail={setting && say(isOn ? "isOn" : "isOff")}
      side={
        setting && (
          <Button size="small" pending={set.isPending} onClick={() => set.mutate({ business, isOn: !isOn })}>
            {say(isOn ? "on" : "off", { business: name })}
          </Button>
        )
      }
    />
  );
}
