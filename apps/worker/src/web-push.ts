import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  type ECDH,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";

/** Where a browser gets its pushes, and the keys with which they are encrypted for it. */
export type Subscriber = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** The most bytes of a message: the body with its header stays within 4,096. */
export const mostBytes = 3000;

const fromBase64 = (text: string) => Buffer.from(text, "base64url");
const derived = (key: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync("sha256", key, salt, info, length));

/**
 * Encrypts a message for a browser (RFC 8291 with the content coding `aes128gcm` of RFC 8188).
 * @param keys a new key pair for each message
 * @param salt 16 new random bytes for each message
 */
export function encrypt(
  message: Buffer,
  { p256dh, auth }: Pick<Subscriber, "p256dh" | "auth">,
  keys: ECDH = newKeys(),
  salt: Buffer = randomBytes(16),
): Buffer {
  const theirs = fromBase64(p256dh);
  const mine = keys.getPublicKey();
  const shared = keys.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, mine]);
  const secret = derived(shared, fromBase64(auth), info, 32);
  const contentKey = derived(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derived(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", contentKey, nonce);
  // 2 marks the last record, and there is one.
  const sealed = Buffer.concat([
    cipher.update(message),
    cipher.update(Buffer.from([2])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const recordSize = Buffer.alloc(4);
  recordSize.writeUInt32BE(4096);
  return Buffer.concat([salt, recordSize, Buffer.from([mine.length]), mine, sealed]);
}

function newKeys(): ECDH {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  return keys;
}

/** A key pair as the browser and the table `push_key` hold it, in base64url. */
export type KeyPair = { readonly publicKey: string; readonly privateKey: string };

export function newKeyPair(): KeyPair {
  const keys = newKeys();
  return { publicKey: keys.getPublicKey("base64url"), privateKey: keys.getPrivateKey("base64url") };
}

/** The pair of a private key. @throws when it is no private key of the curve P-256 */
export function keyPairOf(privateKey: string): KeyPair {
  const keys = createECDH("prime256v1");
  keys.setPrivateKey(fromBase64(privateKey));
  return { publicKey: keys.getPublicKey("base64url"), privateKey: keys.getPrivateKey("base64url") };
}

function jwkOf(publicKey: string) {
  const point = fromBase64(publicKey);
  const part = (from: number, to: number) => point.subarray(from, to).toString("base64url");
  return { kty: "EC", crv: "P-256", x: part(1, 33), y: part(33, 65) };
}

function signingKey({ publicKey, privateKey }: KeyPair): KeyObject {
  return createPrivateKey({ key: { ...jwkOf(publicKey), d: privateKey }, format: "jwk" });
}

const asJson = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokenSeconds = 12 * 3600;

/** Makes the `Authorization` header of each push service (VAPID, RFC 8292). */
export function openSigner(keys: KeyPair, contact: string) {
  const key = signingKey(keys);
  const made = new Map<string, { readonly header: string; readonly until: number }>();
  return (endpoint: string, now: Date): string => {
    const { origin } = new URL(endpoint);
    const seconds = Math.floor(now.getTime() / 1000);
    const there = made.get(origin);
    if (there && there.until > seconds + 3600) return there.header;
    const until = seconds + tokenSeconds;
    const token = `${asJson({ typ: "JWT", alg: "ES256" })}.${asJson({ aud: origin, exp: until, sub: contact })}`;
    const signature = sign("sha256", Buffer.from(token), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
    const header = `vapid t=${token}.${signature}, k=${keys.publicKey}`;
    made.set(origin, { header, until });
    return header;
  };
}
