// `pnpm dev`: the product with hot reload.
import * as bootstrap from "./bootstrap.mjs";

try {
  const handOver = bootstrap.endOnSignals();
  bootstrap.requireNode();
  bootstrap.readDotEnv();
  await bootstrap.requireFreePorts({ PORT: 3000, FEEDBACK_PORT: 3001 });
  await bootstrap.requireDatabase();
  await bootstrap.install();
  await bootstrap.generateClient();
  await bootstrap.withTypeScript();
  const { bringUp } = await import("./src/bring-up.ts");
  handOver();
  await bringUp({ mode: "dev" });
} catch (error) {
  bootstrap.leave(error);
}
