export { emailNotifier, type EmailOptions } from "./email-notifier.ts";
export type { IncomingLetter } from "./incoming-letter.ts";
export { readIncomingLetter } from "./read-incoming-letter.ts";
export type { LetterOptions, Sender } from "./letter.ts";
