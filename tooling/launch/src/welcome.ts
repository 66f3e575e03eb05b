import { demoSignIns } from "@spots/seed/demo-sign-ins";
import type { Openness } from "./openness";

/**
 * The text that is printed when everything runs. `first`: the first steps with an empty database.
 */
export function welcome(
  { PUBLIC_URL, FEEDBACK_URL, OUTBOX, hasDemo, isPrivate }: Openness,
  took: number,
  first: string | null,
): string {
  const signIns = hasDemo ? demoSignIns : [];
  const widest = Math.max(0, ...signIns.map(({ email }) => email.length));
  return [
    "",
    `Magic Spots is up (${(took / 1000).toFixed(1)} s)${isPrivate ? ", for this machine alone" : ""}. Ctrl-C stops it.`,
    "",
    `  Dashboard   ${PUBLIC_URL}`,
    `  Feedback    ${FEEDBACK_URL}`,
    ...(OUTBOX === "open" ? [`  Mail        ${PUBLIC_URL}/outbox   (no SMTP_URL is set: every mail lands there)`] : []),
    ...(first ? ["", `  ${first}`] : []),
    ...(signIns.length > 0 ? ["", "  Demo sign-ins"] : []),
    ...signIns.map(({ who, email, password }) => `    ${email.padEnd(widest)}  ${password}   ${who}`),
    "",
  ].join("\n");
}
