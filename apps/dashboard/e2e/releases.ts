import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dashboardUrl } from "./people";

const upstream = new URL(dashboardUrl);
/** What the files of yesterday's build have in their names, and its service worker in its cache's. */
const mark = "yesterday-";

/**
 * A server in front of the preview that serves the staff app as yesterday's release or today's.
 * Yesterday's has a service worker with a cache of its own, and files with other names, which today's
 * does not have. Everything else is the preview's.
 */
export class Releases {
  release: "yesterday" | "today" = "yesterday";
  readonly #server: Server;

  constructor() {
    this.#server = createServer((asked, answer) => {
      const isOld = this.release === "yesterday";
      const path = asked.url ?? "/";
      const isApp = path === "/my" || path.startsWith("/my/") || path.startsWith("/my?");
      const headers = { ...asked.headers, host: upstream.host, "accept-encoding": "identity" };
      // The dashboard accepts changes from its own origin only.
      if (headers.origin) headers.origin = upstream.origin;
      if (headers.referer) headers.referer = headers.referer.replace(this.address, upstream.origin);
      const sent = request(
        {
          host: upstream.hostname,
          port: upstream.port,
          method: asked.method,
          path: isOld ? unmarked(path) : path,
          headers,
        },
        (got) => {
          const type = got.headers["content-type"] ?? "";
          if (!isOld || !isApp || !/javascript|html|css/.test(type)) {
            answer.writeHead(got.statusCode ?? 502, got.headers);
            got.pipe(answer);
            return;
          }
          const parts: Buffer[] = [];
          got.on("data", (part: Buffer) => parts.push(part));
          got.on("end", () => {
            const { "content-length": _length, etag: _etag, ...kept } = got.headers;
            answer.writeHead(got.statusCode ?? 502, { ...kept, "cache-control": "no-store" });
            answer.end(marked(Buffer.concat(parts).toString("utf8")));
          });
        },
      );
      sent.on("error", () => answer.destroy());
      answer.on("close", () => sent.destroy());
      asked.pipe(sent);
    });
  }

  get address(): string {
    // Guarantee: a server that listens on a port has an address with one.
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, listening));
  }

  /** Refuses every connection, as a server that is gone. */
  async end(): Promise<void> {
    const ended = new Promise<void>((closed) => this.#server.close(() => closed()));
    this.#server.closeAllConnections();
    await ended;
  }
}

/** The text of a file as yesterday's build had it. */
const marked = (text: string): string =>
  text
    .replaceAll(/assets\/(?=[\w.-]+\.(?:js|css)\b)/g, `assets/${mark}`)
    .replaceAll(/(["'`]\.\/)(?=[\w.-]+\.js["'`])/g, `$1${mark}`)
    .replace(/^const build = "/, `const build = "${mark}`)
    .replace("<head>", `<head><meta name="release" content="yesterday">`);

const unmarked = (path: string): string => path.replace(`/${mark}`, "/");
