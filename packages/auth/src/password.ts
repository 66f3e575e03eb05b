import { hash, verify } from "@node-rs/argon2";

/** OWASP's choice for argon2id (2023): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, with its salt and cost inside the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let nobodys: Promise<string> | undefined;

/** Whether this is the password. Takes as long for a person without one, or for nobody, so that time tells nothing. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const toCompare = passwordHash ?? (await nobodys);
  const matches = await verify(toCompare, password).catch(() => false);
  return passwordHash !== null && matches;
}
