// Before `next build`: the staff app's build becomes the folder that Next serves under /my.
import { cpSync, rmSync } from "node:fs";
import path from "node:path";

const [from, to] = ["../staff/dist", "public/my"].map((folder) => path.resolve(import.meta.dirname, folder));
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
