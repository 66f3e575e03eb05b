// `pnpm dev`: the product with hot reload.
import { launch } from "./launch.mjs";

await launch({ mode: "dev" });
