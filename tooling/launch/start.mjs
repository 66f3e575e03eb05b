// `npm start`: installs, builds and starts the product in a fresh clone.
import { launch } from "./launch.mjs";

await launch({ mode: "built" });
