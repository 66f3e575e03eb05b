import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";
import { routeMessages } from "./src/server/route-messages";

const catalogues = "../../packages/messages/src";

/** The texts are parsed by the build: the browser's part has no parser. */
const withIntl = createNextIntlPlugin({
  requestConfig: "./src/server/i18n.ts",
  experimental: {
    messages: {
      path: [`${catalogues}/en`, `${catalogues}/de`, `${catalogues}/de-sie`],
      format: "json",
      locales: "infer",
      precompile: true,
    },
  },
});

const config: NextConfig = {
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  typedRoutes: false,
  // A slug has at least three characters, so /my is no business.
  // Its addresses without a file ending show the staff app's only page; see take-staff-app.mjs.
  rewrites: async () => ({
    beforeFiles: ["/my", "/my/:business([^/.]+)", "/my/:business([^/.]+)/pair"].map((source) => ({
      source,
      destination: "/my/index.html",
    })),
  }),
  redirects: async () => [{ source: "/:business([^/]{3,})/mine", destination: "/my/:business", permanent: false }],
  poweredByHeader: false,
  experimental: {
    // The forms of the sign-in, joining and account pages. It holds for bodies of unknown length too,
    // which the proxy cannot judge.
    serverActions: { bodySizeLimit: "64kb" },
    // A page that is opened without a network waits for it, instead of the browser's error page.
    useOffline: true,
  },
  transpilePackages: [
    "@spots/api",
    "@spots/auth",
    "@spots/db",
    "@spots/domain",
    "@spots/files",
    "@spots/mail",
    "@spots/messages",
    "@spots/ui",
  ],
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@node-rs/argon2", "nodemailer", "pdfkit"],
};

/** The build knows what each route's client modules use: only that is sent to them. */
function messagesOf(phase: string) {
  const sent = phase === PHASE_PRODUCTION_BUILD ? routeMessages(path.join(import.meta.dirname, "src")) : null;
  return { ROUTE_MESSAGES: JSON.stringify(sent) };
}

export default (phase: string) => withIntl({ ...config, compiler: { defineServer: messagesOf(phase) } });
