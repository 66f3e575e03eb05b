import { demoSignIns } from "@spots/seed/demo-sign-ins";
import type { UpEnv } from "./env";

/** What a person wants to know when everything runs. */
export async function welcome(
  env: UpEnv,
  { PUBLIC_URL, FEEDBACK_URL }: NodeJS.ProcessEnv,
  took: number,
): Promise<string> {
  const signIns = env.SEED === "demo" ? demoSignIns : [];
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
