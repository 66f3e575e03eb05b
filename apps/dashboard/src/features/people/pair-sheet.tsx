"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonRows } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useForm } from "@/forms/use-form";

const QrCode = dynamic(() => import("./qr-code").then((module) => module.QrCode), {
  loading: () => <SkeletonRows count={3} />,
});

type Props = {
  business: string;
  locations: readonly { id: string; name: string }[];
  duties: readonly { id: string; name: string }[];
  /** A device that is not paired yet gets a new code; null adds a device. */
  device: { id: string; name: string; location: { id: string }; duty: { id: string } | null } | null;
};

/** Adds a shared device, and shows the code that pairs it. */
export function PairSheet({ business, locations, duties, device }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("people.devices");
  const people = useTranslations("people");
  const [made, setMade] = useState<{ code: string; address: string; link: string; name: string } | null>(null);
  const initial = () => ({
    id: device?.id ?? v7(),
    name: device?.name ?? "",
    locationId: device?.location.id ?? locations[0]?.id ?? "",
    dutyId: device?.duty?.id ?? "",
  });
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    schema: () => import("@spots/domain/people/shared-device").then(({ AddDevice }) => AddDevice),
    initial,
    draft: { form: "device", subject: device?.id ?? "" },
    send: (input) => client.device.add.mutate({ business, ...input }),
    onSent: ({ name }, { code, address, link }) => setMade({ code, address, link, name }),
  });
  return (
    <FormSheet
      of={{
        ...form,
        isOpen,
        setOpen: (open) => {
          setOpen(open);
          if (open || made === null) return;
          setMade(null);
          form.rhf.reset(initial());
        },
      }}
      title={device?.name ?? say("add")}
      description={say("addTeach")}
      closeLabel={people("close")}
      trigger={
        device ? (
          <Button size="small" aria-label={say("newCodeOf", { name: device.name })}>
            {say("newCode")}
          </Button>
        ) : (
          <Button variant="primary" icon="plus">
            {say("add")}
          </Button>
        )
      }
      before={
        made && (
          <section aria-label={say("pairing", { name: made.name })} className="mb-6 grid justify-items-center gap-3">
            <p role="status" className="w-full">
              {say("pairTeach", { name: made.name })}
            </p>
            <QrCode text={made.link} label={say("pairCode", { name: made.name })} />
            <p className="num text-[1.75em] tracking-widest">{`${made.code.slice(0, 4)}-${made.code.slice(4)}`}</p>
            <p className="w-full break-all text-small">{made.address}</p>
          </section>
        )
      }
      submit={say(made || device ? "makePairCode" : "addNow")}
      button={{ wide: true }}
    >
      <TextField label={say("name")} hint={say("nameHint")} autoComplete="off" {...form.field("name")} />
      <SelectField
        label={say("location")}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("locationId")}
      />
      {duties.length > 0 && (
        <SelectField
          label={say("duty")}
          hint={say("dutyHint")}
          options={[{ value: "", label: say("noDuty") }, ...duties.map(({ id, name }) => ({ value: id, label: name }))]}
          {...form.field("dutyId")}
        />
      )}
    </FormSheet>
  );
}
