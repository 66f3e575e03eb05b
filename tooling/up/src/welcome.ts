import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { root } from "../bootstrap.mjs";
import type { UpEnv } from "./env";

const SignIns = z.array(z.object({ who: z.string(), email: z.string(), password: z.string() }));

/** What a person wants to know when everything runs. */
export async function welcome(
  env: UpEnv,
  { PUBLIC_URL, FEEDBACK_URL }: NodeJS.ProcessEnv,
  took: number,
): Promise<string> {
  const signIns = env.SEED === "demo" ? await demoSignIns() : [];
  const widest = Math.max(0, ...signIns.map(({ email }) => email.length));
  return [
    "",
    `Magic Spots is up (${(took / 1000).toFixed(1)} s). Ctrl-C stops it.`,
    "",
    `  Dashboard   ${PUBLIC_URL}`,
    `  Feedback    ${FEEDBACK_URL}`,
    ...(env.SMTP_URL ? [] : [`  Mail        ${PUBLIC_URL}/outbox   (no SMTP_URL is set: every mail lands there)`]),
    ...(signIns.length > 0 ? ["", "  Demo sign-ins"] : []),
    ...signIns.map(({ who, email, password }) => `    ${email.padEnd(widest)}  ${password}   ${who}`),
    "",
  ].join("\n");
}

async function demoSignIns(): Promise<z.infer<typeof SignIns>> {
  const file = path.join(root, "tooling/seed/src/demo-sign-ins.ts");
  if (!existsSync(file)) return [];
  const { demoSignIns } = await import(pathToFileURL(file).href);
  return SignIns.parse(demoSignIns);
}
