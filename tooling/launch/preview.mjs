// The built product on a database of its own that is gone afterwards: for browser tests and measurements.
// Its addresses are written to .data/preview.json.
import * as bootstrap from "./bootstrap.mjs";

process.env.PORT ??= "3100";
process.env.FEEDBACK_PORT ??= "3101";
process.env.PSEUDO_LANGUAGE ??= "true";
try {
  const handOver = bootstrap.endOnSignals();
  await bootstrap.requireFreePorts({ PORT: 3100, FEEDBACK_PORT: 3101 });
  await bootstrap.install();
  await bootstrap.generateClient();
  await bootstrap.withTypeScript();
  const { bringUp } = await import("./src/bring-up.ts");
  handOver();
  await bringUp({ mode: "built", scratch: true });
} catch (error) {
  bootstrap.leave(error);
}
