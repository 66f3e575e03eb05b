// `npm start`: from a clone to the running product.
import { launch } from "./bootstrap.mjs";

await launch({ mode: "built" });
