// `pnpm dev`: the product with hot reload.
import { launch } from "./bootstrap.mjs";

await launch({ mode: "dev" });
