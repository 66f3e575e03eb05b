/**
 * Whom a form's value names: `anyone`, `duty <id>` or `member <id>`. An empty value names nobody and is
 * refused as a member's id.
 */
export function whoOf(value: string): { memberId: string | null; dutyId: string | null } {
  const [kind, id = ""] = value.split(" ");
  if (kind === "anyone") return { memberId: null, dutyId: null };
  return kind === "duty" ? { memberId: null, dutyId: id } : { memberId: id, dutyId: null };
}

/** The form's value, the reverse of `whoOf`. */
export function whoValue(member: { id: string } | null, duty: { id: string } | null): string {
  if (member) return `member ${member.id}`;
  return duty ? `duty ${duty.id}` : "anyone";
}
