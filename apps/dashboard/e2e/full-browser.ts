import { existsSync } from "node:fs";

/**
 * A browser that shows notifications, and whose service workers outlast its process: the
 * headless-only one does neither. Undefined where there is none.
 */
export const fullBrowser = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (file) => file !== undefined && !file.includes("headless-shell") && existsSync(file),
);
