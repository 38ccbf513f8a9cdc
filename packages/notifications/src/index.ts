export { emailAddress } from "./notifier/email-address.ts";
export type { Invitation, Message } from "./notifier/message.ts";
export type { Notifier, Sending, Sent } from "./notifier/notifier.ts";
