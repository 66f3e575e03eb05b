// Preloaded before `next start`, which offers no setting for it: limits how long a client may take
// to send a request. A request that has arrived may be answered for as long as it likes, so streams
// stay open. Times in milliseconds.
import http from "node:http";

const limits = {
  /** For the head of a request. */
  headersTimeout: 15_000,
  /** For a whole request: the largest import, on a slow line. */
  requestTimeout: 60_000,
  /** How often connections are looked at. */
  connectionsCheckingInterval: 5_000,
};
const { createServer } = http;

http.createServer = (...given) => {
  const [first, ...others] = given;
  return typeof first === "object" && first !== null
    ? createServer({ ...limits, ...first }, ...others)
    : createServer(limits, ...given);
};
