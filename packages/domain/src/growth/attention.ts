/** The roles that are looked at from the start, because they are overlooked most. */
export const StartingRoles = ["security", "cleaning", "deliveries"] as const;
export type StartingRole = (typeof StartingRoles)[number];

/** What can reach a person at work. */
export const Attentions = ["briefed", "trained", "thanked", "asked"] as const;
export type Attention = (typeof Attentions)[number];

/** When a shift begins: from 4 to 11, from 11 to 17, and from 17 to 4 o'clock. */
export const DayParts = ["early", "late", "night"] as const;
export type DayPart = (typeof DayParts)[number];

/** The part of the day of an hour. */
export function dayPartOf(hour: number): DayPart {
  if (hour >= 4 && hour < 11) return "early";
  return hour >= 11 && hour < 17 ? "late" : "night";
}
