import type { SchoolCalendar } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, type Engine, type Store, systemClock } from "@nastavnik/engine";
import { notificationWorkflows } from "@nastavnik/notifications";
import { overlayStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";

/** An engine that answers questions about a store, plans among them. */
export function planningEngine(store: Store, calendar: SchoolCalendar): Engine {
  return createEngine({
    store,
    clock: systemClock(),
    calendar,
    workflows: [...targetModel.workflows, ...notificationWorkflows],
    reactions: targetModel.reactions,
    counting: targetModelCounting(),
    reviewing: expertReviewing,
    assessing: assessingByRules,
    overlay: overlayStore,
  });
}
