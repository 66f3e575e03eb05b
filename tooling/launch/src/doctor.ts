import { isLoopback, TrustProxy } from "@spots/domain/access/network-address";
import { doctorAddresses } from "./doctor-addresses";
import { doctorDatabase } from "./doctor-database";
import { doctorReplica } from "./doctor-replica";
import type { Finding, Settings } from "./finding";

type Check = (settings: Settings) => Finding;

function address(about: string, what: string): Check {
  return ({ [about]: value = "" }) => {
    const mend = `Set ${about} to the address that ${what} use, such as https://spots.example.`;
    if (value === "") return { about, wrong: "is not set: links and QR codes lead to localhost.", mend };
    if (!URL.canParse(value)) return { about, wrong: `is no address: ${value}.`, mend };
    if (isLoopback(value)) return { about, wrong: `is this machine alone: ${value}.`, mend };
    if (!value.startsWith("https:"))
      return { about, wrong: `is not encrypted: ${value}. Passwords and cookies can be read on the way.`, mend };
    return { about, ok: value };
  };
}

const checks: readonly Check[] = [
  address("PUBLIC_URL", "people with an account"),
  address("FEEDBACK_URL", "customers"),
  ({ AUTH_SECRET = "" }) =>
    AUTH_SECRET.length >= 32
      ? { about: "AUTH_SECRET", ok: `${AUTH_SECRET.length} characters` }
      : {
          about: "AUTH_SECRET",
          wrong:
            AUTH_SECRET === ""
              ? "is not set."
              : `has ${AUTH_SECRET.length} characters; a guessed one opens every link.`,
          mend: "Set it to 32 random characters or more (openssl rand -base64 32), the same for all processes.",
        },
  ({ SMTP_URL = "" }) =>
    URL.canParse(SMTP_URL) && /^smtps?:$/.test(new URL(SMTP_URL).protocol)
      ? { about: "SMTP_URL", ok: new URL(SMTP_URL).host }
      : {
          about: "SMTP_URL",
          wrong:
            SMTP_URL === ""
              ? "is not set: no invitation and no link reaches anybody."
              : "is no address of a mail server.",
          mend: "Set SMTP_URL=smtp://user:password@host:587 for the worker and the dashboard.",
        },
  ({ MAIL_FROM = "" }) =>
    /@(?!localhost\b)[^>\s]+/.test(MAIL_FROM)
      ? { about: "MAIL_FROM", ok: MAIL_FROM }
      : {
          about: "MAIL_FROM",
          wrong: "is not set: mails come from localhost and are refused as spam.",
          mend: "Set MAIL_FROM=Magic Spots <hello@your-domain>, a sender for which your mail server may send.",
        },
  ({ OUTBOX = "" }) =>
    OUTBOX === "open"
      ? { about: "OUTBOX", wrong: "is open: everybody reads every mail.", mend: "Unset it, or set OUTBOX=closed." }
      : { about: "OUTBOX", ok: "closed" },
  ({ SEED = "" }) =>
    SEED === "demo"
      ? { about: "SEED", wrong: "asks for people whose password everybody knows.", mend: "Unset it, or set SEED=none." }
      : { about: "SEED", ok: "nothing is filled in" },
  ({ PSEUDO_LANGUAGE = "" }) =>
    ["", "false", "0"].includes(PSEUDO_LANGUAGE)
      ? { about: "PSEUDO_LANGUAGE", ok: "off" }
      : { about: "PSEUDO_LANGUAGE", wrong: "is on, which is for tests.", mend: "Unset it." },
  ({ TRUST_PROXY = "" }) => {
    const about = "TRUST_PROXY";
    const mend =
      "Set it, for the dashboard and for the feedback app, to the number of proxies before them (TRUST_PROXY=1) or to their networks (TRUST_PROXY=10.0.0.0/8).";
    if (!TrustProxy.safeParse(TRUST_PROXY).success) return { about, wrong: `cannot be read: ${TRUST_PROXY}.`, mend };
    return ["", "0", "false"].includes(TRUST_PROXY.trim().toLowerCase())
      ? {
          about,
          wrong:
            "is not set: behind the proxy that ends TLS all visitors count as one, and any of them can use up the tries of all.",
          mend,
        }
      : { about, ok: TRUST_PROXY };
  },
  ({ FLOOD_LIMIT = "60" }) =>
    Number.isInteger(Number(FLOOD_LIMIT)) && Number(FLOOD_LIMIT) >= 1
      ? { about: "FLOOD_LIMIT", ok: `${FLOOD_LIMIT} answers a minute from one network to one channel` }
      : {
          about: "FLOOD_LIMIT",
          wrong: `is no number: ${FLOOD_LIMIT}.`,
          mend: "Set FLOOD_LIMIT=60, or more for a hall on one network.",
        },
];

/** The findings that follow from the settings alone. */
export const settingsFindings = (settings: Settings): Finding[] => checks.map((check) => check(settings));

/**
 * Checks a deployment: its settings, its database and its addresses.
 * @returns whether there is no problem
 */
export async function examine(settings: Settings, say: (line: string) => void): Promise<boolean> {
  const findings = [
    ...settingsFindings(settings),
    ...(await doctorDatabase(settings.DATABASE_URL ?? "")),
    ...(await doctorReplica(settings)),
    ...(await doctorAddresses(settings)),
  ];
  const widest = Math.max(...findings.map(({ about }) => about.length));
  for (const finding of findings) {
    const about = finding.about.padEnd(widest);
    if ("ok" in finding) say(`✓ ${about}  ${finding.ok}`);
    else say(`✗ ${about}  ${finding.wrong}\n  ${" ".repeat(widest)}  → ${finding.mend}`);
  }
  const wrong = findings.filter((finding) => "wrong" in finding).length;
  say(wrong === 0 ? "\nAll is well." : `\n${wrong} of ${findings.length} need mending.`);
  return wrong === 0;
}
