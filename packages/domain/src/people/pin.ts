import { z } from "zod";

/** Whether the digits of a PIN follow one another in steps of one size: 1111, 1234, 8642. */
function isSequence(digits: readonly number[]): boolean {
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return new Set(steps).size <= 1;
}

/** Whether a PIN is one of those that are guessed first. */
export function isCommonPin(pin: string): boolean {
  const half = pin.slice(0, pin.length / 2);
  const isRepeated = pin === half + half || /^(..)\1+$/.test(pin);
  const isMirrored = pin === [...pin].reverse().join("");
  const isYear = /^(19|20)\d\d$/.test(pin);
  const isPairs = /^(?:(\d)\1)+$/.test(pin);
  const isKnown = ["2580", "0852", "1379", "1397", "5683", "0007", "1004", "4711", "123123", "654321"].includes(pin);
  return isSequence([...pin].map(Number)) || isRepeated || isMirrored || isYear || isPairs || isKnown;
}

/** Digits as they were typed, to compare. */
const Digits = (least: number, most: number, fault: string) =>
  z.string().regex(new RegExp(`^[0-9]{${least},${most}}$`), fault);

/** A PIN that somebody types. */
export const TypedPin = Digits(4, 8, "pinDigits");

/** A PIN that somebody chooses. */
export const NewPin = TypedPin.refine((pin) => !isCommonPin(pin), "pinCommon");

/** How many digits a one-time code has, and for how many hours it can be used. */
export const codeDigits = 8;
export const codeHours = 48;
export const TypedCode = Digits(codeDigits, codeDigits, "pinCodeDigits");
