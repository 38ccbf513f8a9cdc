import { memoryStore } from "@nastavnik/persistence/memory";
import { describeStore } from "@nastavnik/persistence/testing";
import { dice } from "../../src/torture/schedule/dice.ts";
import { seenStore } from "../../src/torture/schedule/seen-store.ts";
import { calm } from "../../src/torture/schedule/weather.ts";

// In calm weather, where every call has its turn at once, what a process sees is a store like any other.
describeStore("as a process of a tortured house sees it, the memory", async (tenant, options) =>
  seenStore({
    store: memoryStore({ tenant, ...options }),
    schedule: { add: (take) => void take() },
    dice: dice(1),
    weather: { ...calm },
    life: { isAlive: true },
    tell: () => {},
  }),
);
