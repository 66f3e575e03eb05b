import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { Locale } from "@spots/domain/kernel/locale";
import { customerMessages } from "@spots/messages/customers";
import { buildSync } from "esbuild";
import { createTranslator } from "use-intl/core";

const texts = Object.fromEntries(
  Locale.options.map((locale) => {
    const messages = customerMessages(locale, "Sie");
    const say = createTranslator({ locale, messages, namespace: "customerPages" });
    const [close, failed] = [say("widget.close"), say("widget.failed")];
    return [locale, { close, failed, openPage: say("widget.openPage"), loading: say("widget.loading") }];
  }),
);

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL("./widget.script.ts", import.meta.url))],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  define: { WIDGET_TEXTS: JSON.stringify(texts) },
  write: false,
});

/** The script that web sites load to show a channel's form. */
export const widgetScript = outputFiles[0]?.text ?? "";

const mostBytes = 15_000;
const bytes = gzipSync(widgetScript).length;
if (bytes > mostBytes) throw new Error(`widget.js has ${bytes} bytes with gzip; its budget is ${mostBytes}`);
