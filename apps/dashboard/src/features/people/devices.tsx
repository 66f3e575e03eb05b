"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Role } from "@spots/domain/access/permissions";
import { Button } from "@spots/ui/button";
import { DangerZone } from "@spots/ui/danger-zone";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQueries } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormError } from "@/forms/form-error";
import { Sheet } from "@/forms/sheet";
import { PairSheet } from "./pair-sheet";

type Props = { business: string; role: Role; timeZone: string };
type Device = Outputs["device"]["list"]["devices"][number];
type Person = Outputs["device"]["list"]["people"][number];

/** The shared devices, and who may use them with which PIN. */
export function Devices({ business, role, timeZone }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("people.devices");
  const [{ data }, { data: locations }] = useSuspenseQueries({
    queries: [trpc.device.list.queryOptions({ business }), trpc.location.list.queryOptions({ business })],
  });
  const { devices, people, duties } = data;
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={<PairSheet business={business} locations={locations} duties={duties} device={null} />}
      />
      {devices.length === 0 ? (
        <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {devices.map((device) => (
            <DeviceRow
              key={device.id}
              business={business}
              device={device}
              locations={locations}
              duties={duties}
              timeZone={timeZone}
            />
          ))}
        </RowList>
      )}
      <section aria-labelledby="pins">
        <SectionHead id="pins" title={say("pins")} />
        <p className="pb-3 text-ink-2">{say("pinsTeach")}</p>
        <RowList labelledBy="pins">
          {people.map((person) => (
            <Row
              key={person.id}
              title={person.name}
              detail={[person.jobTitle, say(`pin.${person.pin}`)].filter(Boolean).join(" · ")}
              side={
                <>
                  {person.pin === "locked" && <Status tone="warn">{say("locked")}</Status>}
                  {(person.role !== "owner" || role === "owner") && <PinSheet business={business} person={person} />}
                </>
              }
            />
          ))}
        </RowList>
      </section>
    </>
  );
}

type RowProps = {
  business: string;
  device: Device;
  locations: readonly { id: string; name: string }[];
  duties: readonly { id: string; name: string }[];
  timeZone: string;
};

function DeviceRow({ business, device, locations, duties, timeZone }: RowProps) {
  const trpc = useTRPC();
  const say = useTranslations("people.devices");
  const people = useTranslations("people");
  const format = useFormatter();
  const { telling } = useTelling();
  const [open, setOpen] = useState(false);
  const revoke = useMutation(trpc.device.revoke.mutationOptions(telling(say("revoked"))));
  const { id: deviceId, name, location, pairedAt, seenAt } = device;
  const at = seenAt ?? pairedAt;
  const when = at ? format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone }) : "";
  const state = pairedAt ? say("seen", { when }) : say(device.isWaiting ? "waiting" : "codeOver");
  return (
    <Row
      title={name}
      detail={[location.name, device.duty?.name, state].filter(Boolean).join(" · ")}
      side={
        <>
          {!pairedAt && <PairSheet business={business} locations={locations} duties={duties} device={device} />}
          <Sheet
            open={open}
            onOpenChange={setOpen}
            title={name}
            closeLabel={people("close")}
            trigger={
              <Button size="small" aria-label={say("revokeOf", { name })}>
                {say("revoke")}
              </Button>
            }
          >
            <DangerZone
              explained={say("revokeTeach")}
              label={say("revoke")}
              pending={revoke.isPending}
              onPress={() => revoke.mutate({ business, deviceId }, { onSuccess: () => setOpen(false) })}
            />
          </Sheet>
        </>
      }
    />
  );
}

/** Makes the one-time code with which a person chooses a PIN. It is shown once. */
function PinSheet({ business, person: { id: memberId, name, pin } }: { business: string; person: Person }) {
  const trpc = useTRPC();
  const say = useTranslations("people.devices");
  const people = useTranslations("people");
  const [open, setOpen] = useState(false);
  const reset = useMutation(trpc.device.resetPin.mutationOptions());
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => {
        setOpen(isOpen);
        if (!isOpen) reset.reset();
      }}
      title={say("codeFor", { name })}
      description={say(pin === "none" ? "codeTeach" : "codeAgainTeach")}
      closeLabel={people("close")}
      trigger={
        <Button size="small" aria-label={say("newCodeFor", { name })}>
          {say("newCode")}
        </Button>
      }
    >
      <div className="grid gap-4">
        {reset.data && (
          <p role="status" className="grid gap-1">
            <span className="num text-[1.75em] tracking-widest">
              {`${reset.data.code.slice(0, 4)} ${reset.data.code.slice(4)}`}
            </span>
            <span className="text-ink-2">{say("codeOnce")}</span>
          </p>
        )}
        <FormError error={reset.error} />
        {!reset.data && (
          <Button variant="primary" wide pending={reset.isPending} onClick={() => reset.mutate({ business, memberId })}>
            {say("makeCode")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
