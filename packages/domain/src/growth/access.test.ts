import { describe, expect, it } from "vitest";
import type { Role } from "../access/permissions";
import { type GrowingMember, sideOf } from "./access";

const member = (id: string, role: Role, locationIds: string[]): GrowingMember & { name: string } => ({
  ...{ id, name: id, role, locationIds },
});
const people = [
  member("owner", "owner", []),
  member("second owner", "owner", []),
  member("manager", "manager", []),
  member("manager of A", "manager", ["a"]),
  member("manager of B", "manager", ["b"]),
  member("staff of A", "staff", ["a"]),
  member("staff of A, B", "staff", ["a", "b"]),
  member("staff everywhere", "staff", []),
];

/**
 * Who (a row) sees whose growth (a column), in the order of `people`: self, manager, or not at all.
 */
const matrix = `
owner            s . m m m m m m
second owner     . s m m m m m m
manager          . . s . . m m m
manager of A     . . . s . m m m
manager of B     . . . . s . m m
staff of A       . . . . . s . .
staff of A, B    . . . . . . s .
staff everywhere . . . . . . . s
`;

describe("who sees whose growth", () => {
  it("is the person, the managers of their locations, and owners", () => {
    const mark = (acting: (typeof people)[number]) => (of: GrowingMember) => sideOf(acting, of)?.slice(0, 1) ?? ".";
    const rows = people.map((acting) => `${acting.name.padEnd(16)} ${people.map(mark(acting)).join(" ")}`);
    expect(`\n${rows.join("\n")}\n`).toBe(matrix);
  });

  it("is nobody on a shared device", () => {
    for (const acting of people) for (const of of people) expect(sideOf({ ...acting, onlyAt: "a" }, of)).toBeNull();
  });
});
