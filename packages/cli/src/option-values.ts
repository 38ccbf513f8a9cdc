import { Temporal } from "temporal-polyfill";
import { WrongValue } from "./wrong-value.ts";

/** Reads the value of an option that takes a date. */
export function dateOf(option: string): (text: string) => Temporal.PlainDate {
  return (text) => {
    try {
      return Temporal.PlainDate.from(text);
    } catch {
      throw new WrongValue(option, { ru: "дата, например 2022-01-31", en: "a date such as 2022-01-31" }, text);
    }
  };
}

/** Reads the value of an option that takes a whole number between two bounds, both included. */
export function wholeNumberOf(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d{1,15}$/.test(text) && number >= least && number <= most) return number;
    const expected = {
      ru: `целое число от ${least} до ${most}`,
      en: `a whole number from ${least} to ${most}`,
    };
    throw new WrongValue(option, expected, text);
  };
}
