import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { benchHome } from "./home";
import { benchIntake } from "./intake";
import { onScratch } from "./scratch";

/** `pnpm bench`: prints ratios against the bare equivalent of the same run, and keeps them as JSON. An absolute time proves nothing. */
const results = await onScratch(async (place) => ({ intake: await benchIntake(place), home: await benchHome(place) }));
const folder = path.resolve(import.meta.dirname, "../../../.data/bench");
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${new Date().toISOString().replaceAll(":", "-")}.json`);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(results, null, 2)}\nkept in ${file}\n`);
