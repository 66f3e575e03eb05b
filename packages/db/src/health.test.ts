import { describe, expect, it } from "vitest";
import { migrationNames } from "./generated/migrations";
import { healthBy } from "./health";

const rows = (names: readonly string[]) => names.map((migration_name) => ({ migration_name }));
const away = { alive: true, database: "away", migrations: "unknown" };

describe("the health of a process", () => {
  it("is current when every migration that the build knows was applied, whatever else was", async () => {
    expect(await healthBy(async () => rows([...migrationNames, "29990101000000_newer"]))).toEqual({
      alive: true,
      database: "reachable",
      migrations: "current",
    });
  });

  it("is behind when one migration is missing", async () => {
    expect(await healthBy(async () => rows(migrationNames.slice(1)))).toMatchObject({ migrations: "behind" });
  });

  it("says that the database is away when it refuses, and when it never answers", async () => {
    expect(await healthBy(() => Promise.reject(new Error("refused")))).toEqual(away);
    expect(await healthBy(() => new Promise(() => undefined), 1)).toEqual(away);
  });

  it("is not changed by a refusal that arrives after the limit of time", async () => {
    let refuse = (_: Error) => {};
    const late = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    expect(await healthBy(() => late, 1)).toEqual(away);
    refuse(new Error("too late"));
    await expect(late).rejects.toThrow("too late");
  });
});
