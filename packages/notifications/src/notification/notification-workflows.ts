import type { Workflow } from "@nastavnik/core";
import { address } from "../address/address.ts";
import { notification } from "./notification.ts";

/** The workflows by which notifications are decided on, sent and recorded: give them to the engine beside those told of. */
export const notificationWorkflows: readonly Workflow[] = [notification, address];
