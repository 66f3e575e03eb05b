import { type Check, checks } from "./checks";

/**
 * `pnpm check [names]`: runs the checks, two at a time. Prints one line for each check, with its
 * findings below.
 */
async function look({ name, findings }: Check): Promise<boolean> {
  const start = Date.now();
  const found = await findings().catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  const took = `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(7);
  console.log(`${found.length === 0 ? "✓" : "✗"} ${name.padEnd(16)}${took}`);
  for (const finding of found) console.log(finding.replaceAll(/^/gm, "    "));
  return found.length === 0;
}

const wanted = process.argv.slice(2);
const waiting = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const all = waiting.length;
let passed = 0;
const work = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) if (await look(check)) passed += 1;
};
await Promise.all([work(), work()]);
console.log(`${passed} passed, ${all - passed} failed`);
process.exitCode = passed === all ? 0 : 1;
