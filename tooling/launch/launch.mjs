import {
  endOnSignals,
  generateClient,
  install,
  leave,
  readDotEnv,
  requireDatabase,
  requireFreePorts,
  requireNode,
  withTypeScript,
} from "./bootstrap.mjs";

/**
 * Installs, builds and starts the product.
 * @param {{ mode: "built" | "dev", scratch?: boolean }} options see `bringUp`
 */
export async function launch({ mode, scratch = false }) {
  try {
    const handOver = endOnSignals();
    requireNode();
    if (!scratch) readDotEnv();
    await requireFreePorts({ PORT: 3000, FEEDBACK_PORT: 3001 });
    if (!scratch) await requireDatabase();
    await install();
    await generateClient();
    await withTypeScript();
    const { bringUp } = await import("./src/bring-up.ts");
    handOver();
    await bringUp({ mode, scratch });
  } catch (error) {
    leave(error);
  }
}
