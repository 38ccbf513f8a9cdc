import type { Text } from "@nastavnik/core";

/** A mistake of the user: told as it is, without a stack trace, with exit code 2. */
export class UserError extends Error {
  override readonly name: string = "UserError";
  /** What is told, in both languages; a text that is one line of data reads the same in both. */
  readonly text: Text;

  constructor(text: Text | string, options?: ErrorOptions) {
    const both = typeof text === "string" ? { ru: text, en: text } : text;
    super(both.en, options);
    this.text = both;
  }
}
