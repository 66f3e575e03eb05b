import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoPassword, emailOf, scenarios } from "@spots/seed/demo-sign-ins";
import type { Scenario } from "@spots/seed/scenarios/scenario";
import { v7 as newId } from "uuid";
import { z } from "zod";
import type { Counter, Floor } from "./floor";
import { type Addresses, type Person, type Program, programWith, signIn } from "./requests";

/** A location of a business with its staff, in the order of the scenario. */
export type Place = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};

/** A business of the demo, with the people and the program that act in it. */
export type Business<Of extends Counter = Floor> = {
  readonly addresses: Addresses;
  readonly floor: Of;
  readonly scenario: Scenario;
  readonly slug: string;
  readonly manager: Person;
  readonly program: Program;
  readonly places: readonly Place[];
  /** The ids of the live spots, in the order of the scenario. */
  readonly spotIds: readonly (string | undefined)[];
  /** Signs in as a member, once. */
  readonly as: (name: string) => Promise<Person>;
};

const Keys = z.record(z.string(), z.string());
const KeyInfo = z.object({ scopes: z.array(z.string()) });

/**
 * The key of the business's till and roster program. The owner makes it once; its secret is shown
 * once, so it is stored beside the secret of sessions.
 */
async function programOf(addresses: Addresses, owner: Person, floor: Counter, folder: string): Promise<Program> {
  const file = path.join(folder, "demo-keys.json");
  const keys = Keys.parse(JSON.parse(await readFile(file, "utf8").catch(() => "{}")));
  const known = keys[floor.slug];
  if (known !== undefined) {
    const program = programWith(addresses, known);
    // A key of an earlier version of the demo may do less.
    const isOpen = await program.call("GET", "/v1/key", null, KeyInfo).then(
      ({ scopes }) => scopes.includes("invitations"),
      () => false,
    );
    if (isOpen) return program;
  }
  const { secret } = await owner.apiKey.make.mutate({
    ...{ business: floor.slug, id: newId(), name: floor.keyName },
    ...{ scopes: ["visits", "roster", "invitations"], days: null },
  });
  await writeFile(file, JSON.stringify({ ...keys, [floor.slug]: secret }), { mode: 0o600 });
  return programWith(addresses, secret);
}

/** Signs in to a business of the demo, and reads who and what is there. @throws when it has changed too much */
export async function openBusiness<Of extends Counter>(
  addresses: Addresses,
  floor: Of,
  folder: string,
): Promise<Business<Of>> {
  const { slug } = floor;
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`${slug} is no business of the demo`);
  const people = new Map<string, Promise<Person>>();
  const as = (name: string) => {
    const person = people.get(name) ?? signIn(addresses, emailOf(name, slug), demoPassword);
    people.set(name, person);
    return person;
  };
  const [owner, manager] = await Promise.all([as(scenario.owner), as(scenario.managers[0] ?? scenario.owner)]);
  const { members, locations, spots } = await manager.moment.choices.query({ business: slug });
  return {
    ...{ addresses, floor, scenario, slug, manager, as },
    program: await programOf(addresses, owner, floor, folder),
    places: scenario.locations.flatMap(({ name }) => {
      const location = locations.find((each) => each.name === name);
      if (!location) return [];
      const isHere = (name: string) =>
        members.find((each) => each.name === name && each.locationIds.includes(location.id));
      const staff = scenario.staff.flatMap((name) => isHere(name) ?? []).map(({ id, name }) => ({ id, name }));
      return [{ ...location, staff }];
    }),
    spotIds: scenario.spots.map(({ content }) => spots.find(({ name }) => name === content.name)?.id),
  };
}
