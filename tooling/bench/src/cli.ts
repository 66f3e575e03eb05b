import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchBoard } from "./board";
import { benchCoder } from "./coder";
import { fitCoderWeights } from "./coder-weights";
import { benchExportCrowd } from "./export-crowd";
import { benchExports } from "./exports";
import { benchFloor } from "./floor";
import { benchLive } from "./floor-live";
import { benchPlans } from "./floor-plans";
import { benchHome } from "./home";
import { benchIntake } from "./intake";
import { benchIntakeKill } from "./intake-kill";
import { benchJourney } from "./journey";
import { benchPages } from "./pages";
import { benchPush } from "./push";
import { benchResults } from "./results";
import { onScratch } from "./scratch";
import { benchSearch } from "./search";
import { benchStart } from "./start";
import { benchSuggestions } from "./suggestions";
import { benchTone } from "./tone";

/**
 * `pnpm bench [name …]`, all benches by default: prints ratios to a baseline measured in the same
 * run, and writes them to a JSON file. Absolute times are not comparable between machines. `results
 * --answers 10000000` sets the size of its data, `--of-business 1000000` how many of them one
 * business has. `intake --minutes 10` sets how long its memory is watched, `intake-kill --kills
 * 1000` how often.
 */
const benches = {
  board: () => onScratch(benchBoard, { durable: false }),
  intake: () => onScratch(benchIntake),
  "intake-kill": () => onScratch(benchIntakeKill),
  exports: () => onScratch(benchExports),
  "export-crowd": () => onScratch(benchExportCrowd),
  floor: async () => ({
    phone: await onScratch(benchFloor),
    live: await onScratch(benchLive),
    plans: await onScratch(benchPlans),
    push: await onScratch(benchPush),
    board: await onScratch(benchBoard, { durable: false }),
  }),
  "floor-phone": () => onScratch(benchFloor),
  "floor-live": () => onScratch(benchLive),
  "floor-plans": () => onScratch(benchPlans),
  home: () => onScratch(benchHome),
  results: () => onScratch(benchResults, { durable: false }),
  search: () => onScratch(benchSearch, { durable: false }),
  journey: () => onScratch(benchJourney),
  push: () => onScratch(benchPush),
  start: benchStart,
  pages: () => onScratch(benchPages),
  coder: benchCoder,
  suggestions: benchSuggestions,
  tone: benchTone,
  "coder-weights": fitCoderWeights,
};
const isBench = (name: string): name is keyof typeof benches => name in benches;
const chosen = process.argv.slice(2);
/** Those that are parts of another one. */
const parts: readonly string[] = ["floor-phone", "floor-live", "floor-plans", "push", "board"];
const all = Object.keys(benches).filter((name) => !parts.includes(name));
const names = (chosen.length > 0 ? chosen : all).filter(isBench);
const results: Record<string, unknown> = {};
for (const name of names) results[name] = await benches[name]();
const folder = path.resolve(import.meta.dirname, "../../../.data/bench");
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${new Date().toISOString().replaceAll(":", "-")}.json`);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(results, null, 2)}\nkept in ${file}\n`);
