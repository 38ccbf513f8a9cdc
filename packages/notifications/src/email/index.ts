export { emailNotifier, type EmailOptions } from "./email-notifier.ts";
export type { LetterOptions, Sender } from "./letter.ts";
