/** Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const [white, black] = ["#ffffff", "#000000"] as const;

/** The text colour with the best contrast on an accent. */
export function inkOn(accent: string): typeof white | typeof black {
  return contrast(accent, white) >= contrast(accent, black) ? white : black;
}

/** The backgrounds of an accent in the light and the dark theme, as sRGB. */
const grounds = ["#fcfaf5", "#11162a"] as const;

/**
 * Whether text on the accent is readable (4.5), and its shape is visible on both backgrounds (at
 * least 1.8, because a button also has a border).
 */
export function isReadableAccent(accent: string): boolean {
  return contrast(accent, inkOn(accent)) >= 4.5 && grounds.every((ground) => contrast(accent, ground) >= 1.8);
}
