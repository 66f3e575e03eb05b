import { z } from "zod";

/** The setting with further origins, such as `https://push.example.com,http://127.0.0.1:9001`. */
export const PushOrigins = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)));

/** The push services of the browsers. A name that begins with a dot stands for all hosts below it. */
const services = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  ".push.services.mozilla.com",
  ".notify.windows.com",
  "web.push.apple.com",
  ".push.apple.com",
];

/**
 * Whether a push may be sent to this address: over https, to the standard port of a browser's push
 * service, or to an origin that the deployment allows. Any other address would let a member make the
 * worker send requests into the deployment's own network.
 * @param allowed more origins, such as `https://push.example.com`
 */
export function isPushEndpoint(endpoint: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (url.username !== "" || url.password !== "") return false;
  if (allowed.includes(url.origin)) return true;
  if (url.protocol !== "https:" || url.port !== "") return false;
  return services.some((host) => (host.startsWith(".") ? url.hostname.endsWith(host) : url.hostname === host));
}
