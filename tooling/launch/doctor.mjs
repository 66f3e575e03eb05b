// `pnpm run doctor`: checks whether a deployment with these settings is safe and complete, and says
// how to correct each problem.
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
