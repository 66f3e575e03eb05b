import { copperComb } from "./scenarios/copper-comb";
import { fernField } from "./scenarios/fern-field";
import { saltHearth } from "./scenarios/salt-hearth";
import type { Scenario } from "./scenarios/scenario";
import { tinDrum } from "./scenarios/tin-drum";

/** The businesses of the demo. */
export const scenarios: readonly Scenario[] = [copperComb, tinDrum, saltHearth, fernField];

/** The password of all demo users. */
export const demoPassword = "magic-spots-demo";

export const adminEmail = "admin@magic-spots.example";

/** The address of a demo user: "Mona Okafor" of copper-comb is mona.okafor@copper-comb.example. */
export function emailOf(name: string, slug: string): string {
  return `${name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z ]/g, "")
    .replaceAll(" ", ".")}@${slug}.example`;
}

/**
 * The users that the start command prints. Aroha owns the toy shop and is a manager at the
 * florist's.
 */
export const demoSignIns: readonly { readonly who: string; readonly email: string; readonly password: string }[] = [
  { who: "Platform admin", email: adminEmail, password: demoPassword },
  ...scenarios.slice(0, 1).flatMap(({ name, slug, owner, managers, staff }) => [
    { who: `Owner of ${name}`, email: emailOf(owner, slug), password: demoPassword },
    { who: `Manager at ${name}`, email: emailOf(managers[0] ?? "", slug), password: demoPassword },
    { who: `Staff at ${name}`, email: emailOf(staff[0] ?? "", slug), password: demoPassword },
  ]),
  {
    who: "Owner of Tin Drum Toys, manager at Fern & Field",
    email: emailOf(tinDrum.owner, tinDrum.slug),
    password: demoPassword,
  },
];
