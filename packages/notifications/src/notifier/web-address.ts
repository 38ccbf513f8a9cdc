import { isOneLine } from "./one-line.ts";

/** Whether a text is the address of a page, by http or https, that can stand in a header. */
export function isWebAddress(text: string): boolean {
  return isOneLine(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
