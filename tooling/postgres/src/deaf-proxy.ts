import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A TCP proxy in front of a Postgres, which mistreats what it hands on. */
export type DeafProxy = {
  readonly url: string;
  /**
   * From now on every byte of the connections that are open, and of new ones, is swallowed: no
   * answer, no end.
   */
  swallow(): void;
  close(): Promise<void>;
};

/**
 * @param unheard a statement that the server never gets to read: in its place stand spaces, as
 * where a pooler drops it
 */
export async function openDeafProxy(target: string, unheard = ""): Promise<DeafProxy> {
  const { hostname, port } = new URL(target);
  const clients = new Set<Socket>();
  let swallows = false;
  const server = createServer((client) => {
    clients.add(client);
    const upstream = connect(Number(port || 5432), hostname);
    client.on("error", () => upstream.destroy());
    client.on("close", () => {
      clients.delete(client);
      upstream.destroy();
    });
    upstream.on("error", () => client.destroy());
    upstream.on("close", () => !swallows && client.end());
    client.on("data", (bytes) => {
      if (swallows) return;
      const text = bytes.toString("latin1");
      upstream.write(unheard ? Buffer.from(text.replace(unheard, " ".repeat(unheard.length)), "latin1") : bytes);
    });
    upstream.on("data", (bytes) => !swallows && client.write(bytes));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    swallow() {
      swallows = true;
    },
    async close() {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
