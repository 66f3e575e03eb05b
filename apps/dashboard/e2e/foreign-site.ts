import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { feedbackUrl } from "./people";

/** Rules that try to break whatever is put into the page. */
const hostile = `
* { --paper: red !important; --ink: red !important; box-sizing: content-box !important }
div, section, button, dialog, form, input, textarea, p, h1 {
  display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important;
  position: static !important; color: red !important; background: red !important; font: 3px serif !important;
  pointer-events: none !important; width: 0 !important; height: 0 !important; max-height: 0 !important; margin: 900px !important
}
div::before, div::after { content: "HOSTILE"; position: fixed !important; inset: 0 !important; display: block !important; z-index: 2147483647 !important }
main { display: block }
`;

export type ForeignSite = { readonly origin: string; show(html: string): void; close(): void };

/**
 * A web site of somebody else, on an origin of its own, with a policy that allows nothing but what
 * the widget's page of the dashboard names, and its own hostile style sheet.
 */
export async function aForeignSite(): Promise<ForeignSite> {
  let body = "";
  const server = createServer((request, response) => {
    if (request.url === "/hostile.css") {
      response.writeHead(200, { "content-type": "text/css" }).end(hostile);
      return;
    }
    const isHostile = request.url?.includes("hostile");
    const dir = request.url?.includes("rtl") ? "rtl" : "ltr";
    const policy = `default-src 'none'; script-src ${feedbackUrl}; connect-src ${feedbackUrl}; base-uri 'none'`;
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": isHostile ? `${policy}; style-src 'self'` : policy,
    });
    response.end(`<!doctype html><html lang="en" dir="${dir}"><head><title>A shop</title>
      ${isHostile ? '<link rel="stylesheet" href="/hostile.css">' : ""}</head>
      <body><main><h1>A shop</h1><p id="text">Our towels are warm.</p></main>${body}</body></html>`);
  });
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (html) => {
      body = html;
    },
    close: () => server.close(),
  };
}
