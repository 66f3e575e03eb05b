import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { requireDatabase, requireFreePorts, Stop } from "../bootstrap.mjs";

afterEach(() => vi.unstubAllEnvs());

async function takenPort() {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, free: async () => void (await once(server.close(), "close")) };
}

describe("the checks before the installation", () => {
  it("report a port in use, with the variable that sets another", async () => {
    const { port, free } = await takenPort();
    vi.stubEnv("PORT", String(port));
    await expect(requireFreePorts({ PORT: 3000 })).rejects.toThrow(
      `Port ${port} is taken: stop what uses it, or set PORT`,
    );
    await free();
    await requireFreePorts({ PORT: 3000 });
  });

  it.each(["abc", "0", "70000", "30.5"])("report the invalid port %s", async (port) => {
    vi.stubEnv("PORT", port);
    await expect(requireFreePorts({ PORT: 3000 })).rejects.toThrow(Stop);
  });

  it("report two apps on one port", async () => {
    vi.stubEnv("PORT", "39123");
    vi.stubEnv("FEEDBACK_PORT", "39123");
    await expect(requireFreePorts({ PORT: 39123, FEEDBACK_PORT: 3001 })).rejects.toThrow(
      "PORT and FEEDBACK_PORT are both",
    );
  });

  it("report a database that is unreachable", async () => {
    const { port, free } = await takenPort();
    vi.stubEnv("DATABASE_URL", `postgres://me@127.0.0.1:${port}/spots`);
    await requireDatabase();
    await free();
    await expect(requireDatabase()).rejects.toThrow(`No Postgres answers at 127.0.0.1:${port}`);
  });

  it.each(["mysql://localhost/spots", "spots", "postgres//localhost"])("report the invalid address %s", async (url) => {
    vi.stubEnv("DATABASE_URL", url);
    await expect(requireDatabase()).rejects.toThrow("not an address like postgres://");
  });

  it("accept no address, because there is a built-in database", async () => {
    vi.stubEnv("DATABASE_URL", "");
    await requireDatabase();
  });
});
