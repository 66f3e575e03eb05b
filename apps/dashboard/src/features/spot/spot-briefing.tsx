"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Disclosure } from "@spots/ui/disclosure";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { BriefingCheckForm } from "./briefing-check";
import { BriefingFile } from "./briefing-file";

type Briefed = Outputs["briefing"]["list"];
type Props = { business: string; spotId: string };

/** Who has read a spot's briefing, its check question, and the delivered shares with and without reading. */
export function SpotBriefing({ business, spotId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("briefing");
  const format = useFormatter();
  const { refused } = useTelling();
  const { data } = useQuery(trpc.briefing.list.queryOptions({ business, spotId }));
  const ask = useMutation(
    trpc.briefing.ask.mutationOptions({
      onSuccess: ({ asked }) => showToast({ title: say("askDone", { count: asked }) }),
      onError: (error) => refused(error, say("refused")),
    }),
  );
  if (!data) return null;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const open = data.members.filter(({ readAt, askedAt }) => readAt === null && askedAt === null);
  const stateOf = ({ readAt, askedAt, tries, readOlder }: Briefed["members"][number]) => {
    if (readAt) return [say("read", { day: day(readAt) }), say("triesOf", { tries })].filter(Boolean).join(", ");
    if (askedAt) return say("asked", { day: day(askedAt) });
    return say(readOlder ? "old" : "none");
  };
  return (
    <section aria-labelledby="briefing" className="grid grid-cols-1 gap-3">
      <SectionHead id="briefing" level={3} title={say("title")} detail={say("lead")} />
      {data.version === 0 ? (
        <p className="text-ink-2">{say("notLive")}</p>
      ) : (
        <>
          <ul className="grid grid-cols-1 divide-y divide-line">
            {data.members.map((member) => (
              <li key={member.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 break-words font-semibold">{member.name}</span>
                <Status tone={member.readAt ? "good" : member.readOlder ? "warn" : "quiet"}>{stateOf(member)}</Status>
              </li>
            ))}
          </ul>
          {open.length > 0 && (
            <div>
              <Button
                pending={ask.isPending}
                onClick={() => ask.mutate({ business, spotId, memberIds: open.slice(0, 200).map(({ id }) => id) })}
              >
                {say("ask", { count: Math.min(200, open.length) })}
              </Button>
            </div>
          )}
          {data.delivered && <Delivered {...data.delivered} />}
        </>
      )}
      <Disclosure summary={say("file.title")}>
        <p className="mb-3 text-ink-2">{say("file.lead")}</p>
        <BriefingFile business={business} spotId={spotId} file={data.file} />
      </Disclosure>
      <Disclosure summary={say("check.title")}>
        <p className="mb-3 text-ink-2">{say("check.lead")}</p>
        <BriefingCheckForm key={JSON.stringify(data.check)} business={business} spotId={spotId} check={data.check} />
      </Disclosure>
    </section>
  );
}

function Delivered({ briefed, others }: NonNullable<Briefed["delivered"]>) {
  const say = useTranslations("briefing");
  const format = useFormatter();
  const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
  return (
    <div className="grid gap-1 text-small text-ink-2">
      <p>
        {say("delivered", {
          ...{ briefed: share(briefed.value), nBriefed: briefed.n },
          ...{ lowBriefed: share(briefed.low), highBriefed: share(briefed.high) },
          ...{ others: share(others.value), nOthers: others.n },
          ...{ lowOthers: share(others.low), highOthers: share(others.high) },
        })}
      </p>
      <p>{say("noCause")}</p>
    </div>
  );
}
