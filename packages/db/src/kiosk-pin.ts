import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** 32 MB and about 0.1 s a hash. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const satisfies ScryptOptions;

const derived = (pin: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** The salt and the scrypt hash of a kiosk's PIN. */
export async function hashKioskPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}.${(await derived(pin, salt)).toString("base64url")}`;
}

export async function isKioskPin(hash: string, pin: string): Promise<boolean> {
  const [salt = "", key = ""] = hash.split(".").map((part) => Buffer.from(part, "base64url"));
  const given = await derived(pin, Buffer.from(salt));
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key));
}
