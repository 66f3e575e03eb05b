// `pnpm run doctor`: whether a deployment with these settings is safe and whole, and how to mend
// what is not.
import * as bootstrap from "./bootstrap.mjs";

try {
  bootstrap.requireNode();
  bootstrap.readDotEnv();
  await bootstrap.withTypeScript();
  const { examine } = await import("./src/doctor.ts");
  process.exitCode = (await examine(process.env, console.log)) ? 0 : 1;
} catch (error) {
  bootstrap.leave(error);
}
