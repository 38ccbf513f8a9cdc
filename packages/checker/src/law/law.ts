import type { Text } from "@nastavnik/core";
import type { View } from "./view.ts";

/** Whether something holds in a state of the world. */
export type Holds = (view: View) => boolean;

/** Something that must hold of every course of events. Made by `always`, `never`, `eventually`, `until` and `within`. */
export type Law =
  | { readonly kind: "always"; readonly id: string; readonly title: Text; readonly holds: Holds }
  | { readonly kind: "eventually"; readonly id: string; readonly title: Text; readonly holds: Holds }
  | {
      readonly kind: "until";
      readonly id: string;
      readonly title: Text;
      readonly holds: Holds;
      readonly end: Holds;
    }
  | {
      readonly kind: "within";
      readonly id: string;
      readonly title: Text;
      /** What begins the time. */
      readonly after: Holds;
      readonly holds: Holds;
      /** ISO 8601, such as `P14D`. */
      readonly duration: string;
    };

/** It holds in every state. */
export const always = (id: string, title: Text, holds: Holds): Law => ({ kind: "always", id, title, holds });

/** It holds in no state. */
export const never = (id: string, title: Text, holds: Holds): Law => ({
  kind: "always",
  id,
  title,
  holds: (view) => !holds(view),
});

/** Every course of events comes to a state in which it holds. */
export const eventually = (id: string, title: Text, holds: Holds): Law => ({ kind: "eventually", id, title, holds });

/** It holds from the beginning on until the other does, and the other does some day. */
export const until = (id: string, title: Text, holds: Holds, end: Holds): Law => ({
  kind: "until",
  id,
  title,
  holds,
  end,
});

/**
 * Whenever the first holds, the second does no later than the duration after; asked of courses of events with their
 * instants, so by the property kit and not by exploration.
 *
 * @param duration - ISO 8601, such as `P14D`
 */
export const within = (id: string, title: Text, duration: string, after: Holds, holds: Holds): Law => ({
  kind: "within",
  id,
  title,
  after,
  holds,
  duration,
});
