import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A TCP proxy in front of a Postgres that can drop traffic. */
export type DeafProxy = {
  readonly url: string;
  /** Drops every byte of open and new connections from now on, without closing them. */
  swallow(): void;
  close(): Promise<void>;
};

/** @param unheard a statement that the proxy replaces with spaces, like a pooler that drops it */
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
