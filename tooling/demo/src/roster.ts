import { addDays, daysBetween, mondayOf } from "@spots/domain/kernel/time-zone";
import type { Floor } from "./floor";

/** The days from this week's Monday that are filled: plans make moments for two weeks after any day of it. */
export const rosterDays = 21;

export type RosterShift = {
  readonly reference: string;
  readonly person: string;
  readonly location: string;
  readonly duty: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** A location with the names of its staff, as in the scenario. */
export type Crew = { readonly location: string; readonly staff: readonly string[] };

/** The days off of a location in a week: one of the members but the first, from Wednesday to Friday. */
export function offInWeek({ staff }: Crew, day: string) {
  const monday = mondayOf(day);
  const others = staff.slice(1);
  const person = others[(daysBetween("2026-01-05", monday) / 7) % others.length];
  return person === undefined ? null : { person, firstDay: addDays(monday, 2), lastDay: addDays(monday, 4) };
}

function isOff(crew: Crew, person: string, day: string): boolean {
  const off = offInWeek(crew, day);
  return off !== null && off.person === person && off.firstDay <= day && day <= off.lastDay;
}

/**
 * The shifts of a location in the days from `from` on. The first member works every day, the others
 * have every fourth day off and change between early and late by the day.
 */
export function rosterOf(floor: Floor, crew: Crew, from: string, days: number): readonly RosterShift[] {
  return Array.from({ length: days }, (_, ahead) => addDays(from, ahead)).flatMap((day) => {
    const nth = daysBetween("2026-01-01", day);
    const working = crew.staff.flatMap((person, index) => {
      if (index > 0 && ((nth + index) % 4 === 0 || isOff(crew, person, day))) return [];
      const shift = index === 0 ? floor.daily : floor.shifts[(nth + index) % floor.shifts.length];
      return shift ? [{ person, ...shift }] : [];
    });
    return working.map(({ person, duty, from: starts, to }) => ({
      reference: `${person} ${day}`,
      person,
      location: crew.location,
      duty,
      startsAt: `${day}T${starts}`,
      // A shift past midnight ends on the next day.
      endsAt: `${to > starts ? day : addDays(day, 1)}T${to}`,
    }));
  });
}
