import { connect } from "node:tls";
import { isLoopback } from "@spots/domain/access/network-address";
import type { Finding, Settings } from "./finding";

/** Checks the responses of the public addresses, as far as they are reachable from this machine. */
export async function doctorAddresses({ PUBLIC_URL = "", FEEDBACK_URL = "" }: Settings): Promise<Finding[]> {
  const isAbroad = (url: string) => URL.canParse(url) && !isLoopback(url);
  return [
    ...(isAbroad(PUBLIC_URL)
      ? [await answers("dashboard", new URL("/api/health", PUBLIC_URL)), await closed(PUBLIC_URL)]
      : []),
    ...(isAbroad(PUBLIC_URL) && PUBLIC_URL.startsWith("https:") ? [await liveStreams(new URL(PUBLIC_URL))] : []),
    ...(isAbroad(FEEDBACK_URL) ? [await answers("feedback", new URL("/health", FEEDBACK_URL))] : []),
  ];
}

const statusOf = (url: URL): Promise<number | string> =>
  fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).then(
    ({ status }) => status,
    (error: unknown) => (error instanceof Error ? String(error.cause ?? error.message) : String(error)),
  );

async function answers(about: string, url: URL): Promise<Finding> {
  const status = await statusOf(url);
  return status === 200
    ? { about, ok: `${url.href} answers` }
    : {
        about,
        wrong: `${url.href} does not answer 200 (${status}).`,
        mend: "Start the process, and look at the proxy before it.",
      };
}

async function closed(address: string): Promise<Finding> {
  const status = await statusOf(new URL("/outbox", address));
  if (typeof status === "string")
    return {
      about: "outbox page",
      wrong: `could not be asked (${status}).`,
      mend: "Ask again once the address answers.",
    };
  return status === 200
    ? {
        about: "outbox page",
        wrong: "shows every mail to everybody.",
        mend: "Set OUTBOX=closed for the dashboard and start it again.",
      }
    : { about: "outbox page", ok: "closed" };
}

/**
 * Over HTTP/1.1 a browser opens at most six connections to an origin, and each open tab uses one
 * for live updates.
 */
async function liveStreams(url: URL): Promise<Finding> {
  const about = "HTTP/2";
  const spoken = await protocolOf(url);
  return spoken === "h2"
    ? { about, ok: "spoken" }
    : {
        about,
        wrong:
          spoken === "http/1.1"
            ? `is not spoken at ${url.host}: open tabs use up a browser's six connections.`
            : `could not be asked of ${url.host} (${spoken}).`,
        mend: "Switch HTTP/2 on in the proxy, and response buffering off for text/event-stream.",
      };
}

/**
 * The protocol that a server selects (ALPN) when a client offers HTTP/2, or the connection error.
 */
function protocolOf({ hostname, port }: URL): Promise<string> {
  return new Promise((done) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      ALPNProtocols: ["h2", "http/1.1"],
    });
    const end = (answer: string) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(10_000, () => end("no answer"));
    socket.once("secureConnect", () => end(socket.alpnProtocol || "http/1.1"));
    socket.once("error", (error) => end(error.message));
  });
}
