import { membersByName, nameKey } from "@spots/domain/delivery/roster-list";
import { PutShifts } from "@spots/domain/delivery/shift-list";
import { DomainError } from "@spots/domain/kernel/errors";
import { plain } from "@spots/domain/people/plain";
import { listPeople } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { keyCall } from "../trpc/key-call";
import { listDuties } from "./duty.queries";
import { type SentShift, storeShifts } from "./import-shifts.commands";
import { listOpenLocations } from "./moment.queries";

/**
 * Resolves the names of sent shifts.
 * @throws BAD_REQUEST with each unknown or ambiguous name at its field
 */
async function named({ ctx, input }: Call<PutShifts>): Promise<readonly SentShift[]> {
  const { members } = await listPeople({ ctx });
  const byName = membersByName(members);
  const byMail = new Map(members.flatMap(({ id, email }) => (email ? [[email.toLowerCase(), id] as const] : [])));
  const places = await listOpenLocations({ ctx });
  const byPlace = new Map(places.flatMap(({ id, name }) => [[plain(name), id] as const, [id, id] as const]));
  const byDuty = new Map((await listDuties({ ctx })).map(({ id, name }) => [plain(name), id]));
  const fields: Record<string, string> = {};
  const seen = new Set<string>();
  const shifts = input.shifts.map(({ reference, person, location, duty, startsAt, endsAt }, at): SentShift => {
    const people = person.includes("@") ? [byMail.get(person.toLowerCase())] : byName.get(nameKey(person));
    const [memberId = "", ...others] = people ?? [];
    const locationId = byPlace.get(plain(location)) ?? "";
    const dutyId = byDuty.get(plain(duty)) ?? null;
    if (memberId === "") fields[`shifts.${at}.person`] = "unknownPerson";
    else if (others.length > 0) fields[`shifts.${at}.person`] = "severalPeople";
    if (locationId === "") fields[`shifts.${at}.location`] = "unknownLocation";
    if (reference !== null && seen.has(reference)) fields[`shifts.${at}.reference`] = "twice";
    if (reference !== null) seen.add(reference);
    const newDuty = duty === "" || dutyId !== null ? null : duty;
    return { reference, memberId, locationId, dutyId, newDuty, startsAt, endsAt };
  });
  if (Object.keys(fields).length > 0) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  return shifts;
}

/**
 * `PUT /v1/shifts`: adds or changes shifts, all of them or none. Sending the same again changes nothing.
 * @throws CONFLICT with the reason at each refused shift
 */
export const putShifts = keyCall({
  scope: "roster",
  schema: PutShifts,
  mostBytes: 1024 * 1024,
  run: async (call) => {
    const { dryRun } = call.input;
    const shifts = await named(call);
    const { outcomes, isStored } = await storeShifts(call.ctx, shifts, dryRun ? "check" : "all");
    if (!dryRun && !isStored)
      throw new DomainError("CONFLICT", "badInput", {
        fields: Object.fromEntries(
          outcomes.flatMap((each, at) => (each.kind === "refused" ? [[`shifts.${at}`, each.reason]] : [])),
        ),
      });
    return { stored: isStored, shifts: outcomes };
  },
});
