import { verify } from "./verify";

const { passed, failed } = await verify(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
