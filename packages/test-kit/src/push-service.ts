import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

type Answer = { readonly status: number; readonly headers?: Record<string, string> };
/** A push as the browser reads it. */
export type Received = { readonly path: string; readonly text: string; readonly topic: string; readonly ttl: number };

/** The keys of a browser, and how it reads a push (RFC 8291, from the receiver's side). */
export function aBrowser() {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const secret = randomBytes(16);
  const derived = (key: Buffer, salt: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync("sha256", key, salt, info, length));
  const read = (body: Buffer): string => {
    const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
    const theirs = body.subarray(21, 21 + length);
    const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), theirs]);
    const key = derived(keys.computeSecret(theirs), secret, info, 32);
    const contentKey = derived(key, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
    const nonce = derived(key, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
    const sealed = body.subarray(21 + length);
    const decipher = createDecipheriv("aes-128-gcm", contentKey, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return padded.subarray(0, padded.lastIndexOf(2)).toString();
  };
  return { p256dh: keys.getPublicKey("base64url"), auth: secret.toString("base64url"), read };
}

/** A public key of the curve P-256, in base64url, as Node verifies signatures with it. */
export function verifyingKey(publicKey: string): KeyObject {
  const point = Buffer.from(publicKey, "base64url");
  const part = (from: number, to: number) => point.subarray(from, to).toString("base64url");
  return createPublicKey({ key: { kty: "EC", crv: "P-256", x: part(1, 33), y: part(33, 65) }, format: "jwk" });
}

/** Whether the `Authorization` header is signed by the key that it names, for this origin. */
function isSigned(header: string, origin: string): boolean {
  const [, token = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (JSON.parse(Buffer.from(claims, "base64url").toString() || "{}").aud !== origin) return false;
  const of = { key: verifyingKey(key), dsaEncoding: "ieee-p1363" } as const;
  return verify("sha256", Buffer.from(`${head}.${claims}`), of, Buffer.from(signature, "base64url"));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * A push service on this machine. It refuses what is not signed, and decrypts what it receives.
 * @param port 0 for any that is free
 */
export async function openPushService(port = 0) {
  const received: Received[] = [];
  const browsers = new Map<string, ReturnType<typeof aBrowser>>();
  let answer: (path: string) => Answer | Promise<Answer> = () => ({ status: 201 });
  let origin = "";
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const body = await bodyOf(request);
    const browser = browsers.get(path);
    const { authorization = "", topic, ttl } = request.headers;
    const isKnown = browser && body.length <= 4096 && isSigned(authorization, origin);
    const { status, headers } = isKnown ? await answer(path) : { status: 400, headers: {} };
    if (browser && status < 300)
      received.push({ path, text: browser.read(body), topic: String(topic), ttl: Number(ttl) });
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    origin,
    received,
    subscribe(name: string) {
      const browser = aBrowser();
      browsers.set(`/${name}`, browser);
      return { endpoint: `${origin}/${name}`, p256dh: browser.p256dh, auth: browser.auth };
    },
    answerWith(next: typeof answer) {
      answer = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
