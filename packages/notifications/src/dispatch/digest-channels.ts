import type { Desk } from "./notifications.ts";
import type { ToldNotification } from "./told.ts";

/** Through what a digest goes: the channels of the rules of all that it tells, in their order. */
export function digestChannels(desk: Desk, items: readonly ToldNotification[]): readonly string[] {
  const wanted = new Set<string>();
  for (const { context } of items) {
    const rule = desk.rulesOf(context.subject?.workflow ?? "").find(({ id }) => id === context.rule);
    for (const channel of rule?.channels ?? []) wanted.add(channel);
  }
  return [...wanted].filter((channel) => desk.notifiers.some((each) => each.channel === channel));
}
