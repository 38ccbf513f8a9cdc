import type { Text } from "@nastavnik/core";

/** Takes down what happened, and to whom. */
export type Tell = (who: Text, what: Text) => void;
