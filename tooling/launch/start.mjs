// `npm start`: from a clone to the running product.
import { launch } from "./launch.mjs";

await launch({ mode: "built" });
