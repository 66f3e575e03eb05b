"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { byPresence } from "@spots/domain/delivery/presence";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { GripContext } from "@/editing/use-sorting";
import type { Receiver } from "./use-give";

type Column = Outputs["moment"]["board"][number];
type Moment = Column["moments"][number];
type Props = {
  location: Column["location"];
  moment: Moment;
  people: Outputs["moment"]["peopleThere"] | undefined;
  onGive: (moment: Moment, to: Receiver) => void;
};

/**
 * The grip of a row: dragged with the pointer it gives the moment to a person, and pressed it opens
 * the people to choose one.
 */
export function GiveMenu({ location, moment, people, onGive }: Props) {
  const say = useTranslations("delivery");
  const press = useContext(GripContext);
  const at = wallTimeOf(moment.dueAt, location.timeZone);
  const members = people ? byPresence(people.members, at, people.hasRoster) : [];
  return (
    <span className="touch-none">
      <Menu
        label={say("give.title")}
        trigger={
          <IconButton
            icon="grip"
            size="small"
            variant="plain"
            label={say("give.button", { name: moment.name, member: moment.member?.name ?? say("nobodyYet") })}
            aria-keyshortcuts="m"
            data-grip={moment.id}
            onPointerDown={(event) => press(moment.id, event)}
          />
        }
        items={[
          { kind: "heading", id: "title", label: say("give.title") },
          ...members.map((member) => ({
            id: member.memberId,
            label: member.name,
            detail: `${say(`give.${member.presence}`)}, ${say("suggest.load", { count: member.openThatDay })}`,
            chosen: member.memberId === moment.member?.id,
            disabled: member.memberId === moment.member?.id,
            onSelect: () => onGive(moment, member),
          })),
          {
            id: "anyone",
            label: say("give.anyone"),
            chosen: moment.member === null,
            disabled: moment.member === null,
            onSelect: () => onGive(moment, null),
          },
        ]}
      />
    </span>
  );
}
