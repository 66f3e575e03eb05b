const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];
const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMac OS X\b/],
  ["Linux", /\b(Linux|X11)\b/],
];

/**
 * Names a device from its user agent; null when neither browser nor system is known.
 * @example deviceIn("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") //
 * "Firefox, Linux"
 */
export function deviceIn(userAgent: string | null): string | null {
  const found = [browsers, systems].map((signs) => signs.find(([, sign]) => sign.test(userAgent ?? ""))?.[0]);
  return found.filter((name) => name !== undefined).join(", ") || null;
}
