"use client";

import type { Role } from "@spots/domain/access/permissions";
import type { Id } from "@spots/domain/kernel/ids";
import { mostInvitees } from "@spots/domain/people/invitation-limits";
import type { ListLocation } from "@spots/domain/people/invitee-cells";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FormError } from "@/forms/form-error";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { type SentReport, useInviteList } from "./use-invite-list";

type Props = {
  business: string;
  mine: Role;
  role: Role;
  locationIds: readonly Id[];
  locations: readonly ListLocation[];
  text: string;
  onText: (text: string) => void;
  /** Called when everybody on the list has been invited. */
  onAllSent: () => void;
  /** The role and locations of people for whom the list gives none. */
  children: ReactNode;
};

/** Invites the people of a list after a preview, and adds those without an address when asked to. */
export function InviteList({ text, onText, onAllSent, locations, mine, role, locationIds, business, children }: Props) {
  const say = useTranslations("people");
  const shell = useTranslations("shell");
  const [takesNames, setTakesNames] = useState(false);
  const { list, known, isRefused, isInTeam, invited, added, report, send, isReading } = useInviteList({
    ...{ business, text, locations, mine, role, locationIds, takesNames },
  });
  const { remainder } = list;
  const locationNames = (ids: readonly Id[]) =>
    ids.length === 0
      ? say("everywhere")
      : locations
          .filter(({ id }) => ids.includes(id))
          .map(({ name }) => name)
          .join(", ");
  const refused = list.good.filter(isRefused);
  const good = list.good
    .filter((line) => !isRefused(line))
    .map((line): PreviewRow => {
      const { line: at, lines, part, name, email, unused } = line;
      const standing = known.get(email);
      const notes = [
        ...(standing ? [say(`skipped.${standing}`, { email })] : []),
        ...(unused.length > 0 ? [say("unused", { cells: unused.join(", ") })] : []),
      ];
      const detail = [email, shell(`roles.${line.role ?? role}`), locationNames(line.locationIds ?? locationIds)].join(
        " · ",
      );
      return {
        key: `${at} ${email}`,
        line: at,
        lines,
        text: part,
        title: name,
        detail,
        note: notes.join(" ") || undefined,
      };
    });
  const named = list.named.map(
    (line): PreviewRow => ({
      key: `${line.line} ${line.part}`,
      ...{ line: line.line, lines: line.lines, text: line.part, title: line.name },
      detail: [line.jobTitle, say("noAccount"), locationNames(line.locationIds ?? locationIds)]
        .filter(Boolean)
        .join(" · "),
      note: isInTeam(line) ? say("alreadyThere") : added.includes(line) ? undefined : say("twiceByName"),
    }),
  );
  const understood = [...good, ...named].toSorted((one, other) => one.line - other.line);
  const bad = [...list.bad, ...refused.map((line) => ({ ...line, reason: "invitesStaffOnly" as const }))]
    .toSorted((one, other) => one.line - other.line)
    .map(
      ({ line, lines, part, reason }, at): PreviewRow => ({
        key: `bad ${line} ${at}`,
        ...{ line, lines, text: part, detail: part },
        title: say("badLine", { line, reason: say(`lineReason.${reason}`) }),
      }),
    );
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const submit = () =>
    send.mutate(undefined, {
      onSuccess: () => {
        // Text that was typed while the list was being sent stays in the field.
        if (latest.current !== text) return;
        onText(remainder);
        if (remainder === "") onAllSent();
      },
    });
  return (
    <>
      {report && <Report report={report} isWhole={!send.isPending} />}
      <ListField label={say("list")} hint={say("listHint")} rows={7} text={text} onText={onText} />
      {text.trim() !== "" && (
        <ListPreview
          text={text}
          onText={onText}
          isReading={isReading}
          summary={say("wouldInvite", { count: invited.length, bad: new Set(bad.map(({ line }) => line)).size })}
          good={{ label: say("understood", { count: understood.length }), rows: understood }}
          bad={bad}
          beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostInvitees }) : null}
          unread={list.unread}
        />
      )}
      {(list.nameOnly > 0 || list.named.length > 0) && (
        <CheckboxField
          label={say("takesNames", { count: takesNames ? list.named.length : list.nameOnly })}
          hint={say("takesNamesHint")}
          checked={takesNames}
          onChange={({ target }) => setTakesNames(target.checked)}
        />
      )}
      {children}
      <FormError error={send.error} also={say("listKept")} />
      <Button
        type="button"
        variant="primary"
        size="large"
        wide
        disabled={(invited.length === 0 && added.length === 0) || isReading}
        pending={send.isPending}
        onClick={submit}
      >
        {added.length > 0
          ? say("inviteAndAdd", { count: invited.length, added: added.length })
          : say("inviteThem", { count: invited.length })}
      </Button>
    </>
  );
}

/**
 * The number of invitations sent, and the people who were skipped. It takes the focus when the
 * whole list was sent.
 */
function Report({ report: { sent, added, skipped }, isWhole }: { report: SentReport; isWhole: boolean }) {
  const say = useTranslations("people");
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWhole) head.current?.focus();
  }, [isWhole]);
  return (
    <div ref={head} tabIndex={-1}>
      <Banner live tone={sent + added > 0 ? "good" : "info"} title={say("sent", { count: sent })}>
        {added > 0 && <p>{say("addedNames", { count: added })}</p>}
        {skipped.length > 0 && (
          <ul>
            {skipped.map((each) => (
              <li key={each.email}>{say(`skipped.${each.standing}`, { email: each.email })}</li>
            ))}
          </ul>
        )}
      </Banner>
    </div>
  );
}
