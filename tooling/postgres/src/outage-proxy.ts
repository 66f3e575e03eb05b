import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** The errors with which a reachable Postgres rejects a client. */
export const outages = {
  starting: { code: "57P03", message: "the database system is starting up" },
  stopping: { code: "57P01", message: "terminating connection due to administrator command" },
  crashed: { code: "57P02", message: "terminating connection because of crash of another server process" },
  full: { code: "53300", message: "sorry, too many clients already" },
  pooler: { code: "08P01", message: "server login has been failing, try again later" },
  outOfMemory: { code: "53200", message: "out of memory" },
} as const;
export type Outage = keyof typeof outages;

/**
 * Request codes in the first message of a connection, which has no type byte: SSLRequest and
 * GSSENCRequest.
 */
const negotiations = new Set([80877103, 80877104]);

/** A FATAL ErrorResponse of the Postgres protocol. */
function fatal({ code, message }: (typeof outages)[Outage]): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/**
 * A TCP proxy in front of a Postgres that passes everything through, or rejects clients with one of
 * these errors.
 */
export type OutageProxy = {
  readonly url: string;
  /**
   * Rejects every client with this error from now on, and disconnects the connected ones. Null
   * passes everything through again.
   */
  suffer(outage: Outage | null): void;
  /** The number of rejected clients. */
  readonly turnedAway: () => number;
  close(): Promise<void>;
};

export async function openOutageProxy(target: string): Promise<OutageProxy> {
  const { hostname, port } = new URL(target);
  const clients = new Set<Socket>();
  let outage: Outage | null = null;
  let count = 0;

  const turnAway = (client: Socket, what: Outage) => {
    count += 1;
    client.end(fatal(outages[what]));
  };
  /**
   * Reads the startup message and declines TLS before it sends the error, because `pg` expects no
   * earlier message.
   */
  const refuse = (client: Socket, what: Outage) =>
    client.on("data", (message) => {
      if (message.length >= 8 && negotiations.has(message.readInt32BE(4))) client.write("N");
      else turnAway(client, what);
    });

  const server = createServer((client) => {
    client.on("error", () => undefined);
    if (outage) return refuse(client, outage);
    const upstream = connect(Number(port || 5432), hostname);
    clients.add(client);
    upstream.on("error", () => client.destroy());
    client.on("close", () => {
      clients.delete(client);
      upstream.destroy();
    });
    upstream.on("close", () => client.end());
    client.pipe(upstream);
    upstream.pipe(client, { end: false });
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
    suffer(next) {
      outage = next;
      if (next) for (const client of clients) turnAway(client, next);
    },
    turnedAway: () => count,
    async close() {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
