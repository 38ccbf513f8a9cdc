export { type Verified, verifyWebhook, type VerifyOptions } from "./verify-webhook.ts";
export { type WebhookEndpoint, webhookNotifier, type WebhookOptions } from "./webhook-notifier.ts";
