/**
 * Runs once in each server process before it handles requests. Next compiles this file for its Edge
 * runtime too, which has no Node modules.
 */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this expression when it compiles
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./server/check-start")).checkStart();
}
