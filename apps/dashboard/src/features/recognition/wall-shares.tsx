"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { CopyButton } from "@spots/ui/copy-button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";
import { useRecognition } from "./use-recognition";

type Props = { business: string; timeZone: string; days: { first: string; usual: string; last: string } };

/** The links to the wall for people without an account. A link's address is shown once. */
export function WallShares({ business, timeZone, days }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.links");
  const format = useFormatter();
  const { client } = useRecognition();
  const { telling } = useTelling();
  const revoke = useMutation(trpc.wall.revokeShare.mutationOptions(telling(say("revoked"))));
  const { data: shares } = useSuspenseQuery(trpc.wall.shares.queryOptions({ business }));
  const [address, setAddress] = useState<string | null>(null);
  const blank = () => ({ id: v7(), expiresOn: days.usual, note: "" });
  const form = useForm({
    schema: () => import("@spots/domain/recognition/wall").then(({ ShareWall }) => ShareWall),
    initial: blank,
    draft: { form: "wall.share" },
    send: (draft: ReturnType<typeof blank>) => client.wall.share.mutate({ business, ...draft }),
    onSent: (_draft, made) => setAddress(made.address),
    next: blank,
  });
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <section aria-labelledby="links" className="grid max-w-[56rem] gap-4">
      <SectionHead id="links" title={say("title")} detail={say("lead")} />
      {address && (
        <Card tone="magic" pad="roomy">
          <div className="grid gap-3" role="status">
            <p className="num break-all font-medium">{address}</p>
            <p className="text-ink-2 text-small">{say("madeTeach")}</p>
            <div className="flex flex-wrap gap-2.5">
              <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} />
              <Button href={address} target="_blank" rel="noreferrer" variant="plain" iconEnd="external">
                {say("look")}
              </Button>
            </div>
          </div>
        </Card>
      )}
      <Form of={form} className="grid gap-5 sm:grid-cols-2" submit={say("make")} button={{ icon: "link" }}>
        <TextField type="date" label={say("expiresOn")} min={days.first} max={days.last} {...form.field("expiresOn")} />
        <TextField label={say("note")} optionalText={say("optional")} autoComplete="off" {...form.field("note")} />
      </Form>
      {shares.length > 0 && (
        <RowList labelledBy="links">
          {shares.map(({ id, note, by, expiresAt, state }) => {
            const name = note || say("unnamed");
            return (
              <Row
                key={id}
                title={name}
                detail={say("byUntil", { by, day: day(new Date(expiresAt.getTime() - 1)) })}
                side={
                  state === "open" ? (
                    <Button
                      size="small"
                      aria-label={say("revokeOf", { note: name })}
                      pending={revoke.isPending}
                      onClick={() => revoke.mutate({ business, shareId: id })}
                    >
                      {say("revoke")}
                    </Button>
                  ) : (
                    <Status tone="quiet">{say(`state.${state}`)}</Status>
                  )
                }
              />
            );
          })}
        </RowList>
      )}
    </section>
  );
}
