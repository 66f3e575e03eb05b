import { isLoopback } from "@spots/domain/access/network-address";
import { Stop } from "../bootstrap.mjs";
import type { LaunchEnv } from "./env";

/** Who can reach the running product, and what it may therefore contain. */
export type Openness = {
  readonly PUBLIC_URL: string;
  readonly FEEDBACK_URL: string;
  /** Null: all interfaces. */
  readonly BIND_ADDRESS: string | null;
  readonly OUTBOX: "open" | "closed";
  /** Whether the built-in database is filled with the demo, whose password is published. */
  readonly hasDemo: boolean;
  /** Whether only this machine can reach it. */
  readonly isPrivate: boolean;
};

/**
 * Decides what is enabled. The outbox page and the demo with its published password are enabled
 * only while no other machine can reach the product.
 * @param own whether the database is the built-in or a scratch one
 * @throws Stop for settings that would expose either to other machines
 */
export function opennessOf(env: LaunchEnv, { own }: { own: boolean }): Openness {
  const PUBLIC_URL = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const FEEDBACK_URL = env.FEEDBACK_URL ?? `http://localhost:${env.FEEDBACK_PORT}`;
  const isPrivate = [PUBLIC_URL, FEEDBACK_URL].every(isLoopback) && isLoopback(env.BIND_ADDRESS ?? "localhost");
  const OUTBOX = env.OUTBOX ?? (isPrivate && !env.SMTP_URL ? "open" : "closed");
  const SEED = env.SEED ?? (isPrivate && own ? "demo" : "none");
  if (OUTBOX === "open" && !isPrivate)
    throw new Stop(
      "OUTBOX=open shows every mail to everybody, links to sign in included, and other machines reach this product: unset OUTBOX, or PUBLIC_URL, FEEDBACK_URL and BIND_ADDRESS.",
    );
  if (SEED === "demo" && !isPrivate)
    throw new Stop(
      "SEED=demo makes people whose password everybody knows, and other machines reach this product: unset SEED, or PUBLIC_URL, FEEDBACK_URL and BIND_ADDRESS.",
    );
  if (SEED === "demo" && !own)
    throw new Stop(
      "SEED=demo fills the built-in database only. `pnpm seed demo` fills the empty database of DATABASE_URL.",
    );
  return {
    PUBLIC_URL,
    FEEDBACK_URL,
    BIND_ADDRESS: env.BIND_ADDRESS ?? (isPrivate ? "127.0.0.1" : null),
    OUTBOX,
    hasDemo: SEED === "demo",
    isPrivate,
  };
}
