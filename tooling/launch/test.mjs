// `npm test`: installs and runs all tests in a fresh clone. The last line says how many tests
// passed.
import * as bootstrap from "./bootstrap.mjs";

try {
  bootstrap.endOnSignals();
  bootstrap.requireNode();
  await bootstrap.requireDatabase();
  await bootstrap.install();
  await bootstrap.generateClient();
  await bootstrap.withTypeScript();
  const { testEverything } = await import("./src/test-everything.ts");
  process.exit(await testEverything());
} catch (error) {
  bootstrap.leave(error);
}
