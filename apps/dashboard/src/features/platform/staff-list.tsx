"use client";

import { mostInvitees } from "@spots/domain/people/invitation-limits";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ListField } from "@/lists/list-field";
import { ListPreview, type PreviewRow } from "@/lists/list-preview";
import { eachOnce, type useStaffList } from "./use-staff-list";

type Props = {
  text: string;
  onText: (text: string) => void;
  staff: ReturnType<typeof useStaffList>;
  error: string | undefined;
  /** Whether people without an address are added as members who do not sign in. */
  takesNames: boolean;
  onTakesNames: (takes: boolean) => void;
};

/** The people of a new business's staff list, and each line that could not be read. */
export function StaffList({ text, onText, staff, error, takesNames, onTakesNames }: Props) {
  const { list, isOwner, refusals, isReading } = staff;
  const say = useTranslations("platform");
  const people = useTranslations("people");
  const shell = useTranslations("shell");
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) head.current?.focus();
  }, [refusals]);
  const open = list.bad.length > 0 || list.beyond > 0;
  const once = eachOnce(list.named);
  const named = list.named.map(
    (line): PreviewRow => ({
      key: `name ${line.line} ${line.part}`,
      ...{ line: line.line, lines: line.lines, text: line.part, title: line.name },
      detail: [line.jobTitle, people("noAccount")].filter(Boolean).join(" · "),
      note: once.includes(line) ? undefined : people("twiceByName"),
    }),
  );
  const invited = list.good.filter(({ email }) => !isOwner(email)).length;
  return (
    <div ref={head} tabIndex={-1} className="grid gap-4">
      <ListField
        rows={4}
        label={say("staffList")}
        hint={say("staffListHint")}
        optionalText={say("optional")}
        error={error ?? (refusals > 0 && open ? say("staffListOpen") : undefined)}
        text={text}
        onText={onText}
      />
      {text.trim() !== "" && (
        <ListPreview
          text={text}
          onText={onText}
          isReading={isReading}
          summary={people("wouldInvite", { count: invited, bad: new Set(list.bad.map(({ line }) => line)).size })}
          good={{
            label: people("understood", { count: list.good.length + named.length }),
            rows: [
              ...list.good.map(({ line, lines, part, name, email, role, unused }) => ({
                key: `${line} ${email}`,
                ...{ line, lines, text: part, title: name },
                detail: [email, shell(`roles.${role ?? "staff"}`)].join(" · "),
                note:
                  [
                    ...(isOwner(email) ? [say("isOwner")] : []),
                    ...(unused.length > 0 ? [people("unused", { cells: unused.join(", ") })] : []),
                  ].join(" ") || undefined,
              })),
              ...named,
            ].toSorted((one, other) => one.line - other.line),
          }}
          bad={list.bad.map(({ line, lines, part, reason }, at) => ({
            key: `bad ${line} ${at}`,
            ...{ line, lines, text: part, detail: part },
            title: people("badLine", { line, reason: people(`lineReason.${reason}`) }),
          }))}
          beyond={list.beyond > 0 ? say("beyond", { count: list.beyond, most: mostInvitees }) : null}
          unread={list.unread}
        />
      )}
      {(list.nameOnly > 0 || named.length > 0) && (
        <CheckboxField
          label={people("takesNames", { count: takesNames ? named.length : list.nameOnly })}
          hint={people("takesNamesHint")}
          checked={takesNames}
          onChange={({ target }) => onTakesNames(target.checked)}
        />
      )}
    </div>
  );
}
