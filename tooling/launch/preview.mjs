// `pnpm preview`: the built product on a temporary database, for browser tests and measurements.
// Its addresses are written to .data/preview.json.
import { launch } from "./launch.mjs";

process.env.PORT ??= "3100";
process.env.FEEDBACK_PORT ??= "3101";
process.env.PSEUDO_LANGUAGE ??= "true";
await launch({ mode: "built", scratch: true });
