import { Stop, seconds, turbo } from "../bootstrap.mjs";

/** Builds the apps, unless their sources have not changed since the last build. */
export async function buildApps(): Promise<void> {
  const began = Date.now();
  console.log("Building the apps …");
  if ((await turbo(["build"])) !== 0) throw new Stop("The apps could not be built: the lines above say why.");
  console.log(`Apps built in ${seconds(began)}.`);
}
