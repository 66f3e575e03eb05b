import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tokens = readFileSync(createRequire(import.meta.url).resolve("@spots/ui/tokens.css"), "utf8");

const own = `
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:400 17px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;max-width:36rem;margin-inline:auto;padding:26px 22px 40px}
.brand{display:flex;align-items:center;gap:10px;margin-bottom:30px;font:500 17px/1.2 Georgia,serif}
.brand i{width:12px;height:12px;flex:none;border-radius:50%;background:var(--light)}
.brand small{font:400 13px/1.2 system-ui,sans-serif;color:var(--ink-3)}
h1,label.q,legend{font:500 24px/1.25 Georgia,serif;display:block;letter-spacing:-.01em;text-wrap:balance;padding:0;overflow-wrap:anywhere}
legend,label.q2{font-size:19px}
small{font-size:13px;color:var(--ink-2)}
textarea,input[type=text],input[type=email]{width:100%;margin-top:12px;border:1px solid var(--edge,var(--ink-3));border-radius:12px;padding:13px 14px;font:400 17px/1.45 system-ui,sans-serif;background:var(--paper);color:inherit}
textarea{min-height:112px;resize:vertical}textarea.short{min-height:64px}
fieldset{border:0;padding:0;margin:32px 0 0;min-width:0}.block{margin-top:32px}
.scale{display:grid;grid-template-columns:repeat(11,1fr);margin-top:14px;border:1px solid var(--edge,var(--ink-3));border-radius:12px;overflow:hidden}
.scale label,.who label{position:relative;cursor:pointer}
.scale input,.who input[type=radio]{position:absolute;inset:0;opacity:0;width:100%;height:100%;margin:0;cursor:pointer}
.scale span{display:grid;place-items:center;min-height:48px;font-weight:500;font-size:15px;border-inline-end:1px solid var(--line)}
.scale label:last-child span{border:0}
.scale input:checked+span{background:var(--ink);color:var(--paper)}
.scale input:focus-visible+span,.who input:focus-visible+span{outline:3px solid var(--magic-ink);outline-offset:-3px}
.ends{display:flex;justify-content:space-between;margin-top:7px}
.who{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.who span{display:grid;place-items:center;min-height:44px;padding:0 16px;border:1px solid var(--edge,var(--ink-3));border-radius:999px;font-weight:500;font-size:15px;overflow-wrap:anywhere}
.who input:checked+span{background:var(--magic-wash);border-color:var(--magic-ink);box-shadow:inset 0 0 0 1px var(--magic-ink)}
details{margin-top:28px}summary{cursor:pointer;min-height:44px;display:flex;align-items:center;color:var(--ink-2);text-decoration:underline;text-underline-offset:4px}
.tick{display:flex;gap:12px;align-items:flex-start;margin-top:12px;font-size:15px}.tick input{width:22px;height:22px;flex:none}
button{width:100%;min-height:54px;margin-top:34px;border:0;border-radius:999px;background:var(--button);color:var(--on-button);font:550 17px/1.2 system-ui,sans-serif;padding:12px 20px;cursor:pointer;overflow-wrap:anywhere}
button[disabled]{opacity:.7}
:focus-visible{outline:3px solid var(--magic-ink);outline-offset:2px}
.wrong{color:var(--bad);font-size:15px;margin-top:8px}.note{border:1px solid var(--line-2);border-radius:12px;background:var(--paper-2);padding:14px 16px;margin-bottom:24px}
footer{margin-top:18px;text-align:center;color:var(--ink-2);font-size:13px}footer a,a{color:inherit}
footer a{display:inline-block;padding:12px 4px}
.hp{position:absolute;left:-5000px;width:1px;height:1px;overflow:hidden}
.said{font:italic 400 21px/1.4 Georgia,serif;margin:18px 0;overflow-wrap:anywhere}
`;

/** The style of every page: the house's tokens, then the few rules that these pages need, without the spaces. */
export const style = `${tokens}${own}`.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s*\n\s*/g, "");
