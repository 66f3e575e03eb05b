import { type Check, checks } from "./checks";
import { runVitest, type Score } from "./vitest-run";

const wide = 20;

/** Runs the checks, two at a time, and then the unit tests: one line each, and below it what is wrong. */
export async function verify(wanted: readonly string[] = []): Promise<Score> {
  const began = Date.now();
  const chosen = (name: string) => wanted.length === 0 || wanted.includes(name);
  const score = { passed: 0, failed: 0 };
  const waiting = checks.filter(({ name }) => chosen(name));
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      score[(await look(check)) ? "passed" : "failed"] += 1;
  };
  await Promise.all([work(), work()]);
  if (chosen("unit tests")) {
    const start = Date.now();
    const { passed, failed, said } = await runVitest("unit");
    tell("unit tests", start, failed === 0, said === "" ? [] : [said], `${passed} passed`);
    score.passed += passed;
    score.failed += failed;
  }
  console.log(`verified in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return score;
}

async function look({ name, findings }: Check): Promise<boolean> {
  const start = Date.now();
  const found = await findings().catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  tell(name, start, found.length === 0, found);
  return found.length === 0;
}

function tell(name: string, start: number, good: boolean, found: string[], more = ""): void {
  const took = `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(7);
  console.log(`${good ? "✓" : "✗"} ${name.padEnd(wide)}${took}  ${more}`.trimEnd());
  for (const finding of found) console.log(finding.replaceAll(/^/gm, "    "));
}
