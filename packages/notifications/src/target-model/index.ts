export { targetModelNotifications } from "./target-model-notifications.ts";
