import type { Instance, Text } from "@nastavnik/core";
import type { Explored } from "../space/explored.ts";
import type { Space } from "../space/space.ts";

/** Labels of the innermost states of an instance. */
function labelsOf(space: Space, slot: number, instance: Instance): readonly Text[] {
  const { definition } = space.slots[slot] as Space["slots"][number];
  const { workflow } = definition;
  const paths: string[] = [];
  const walk = (value: Instance["value"], above: readonly string[]): void => {
    if (typeof value === "string") return void paths.push([...above, value].join("."));
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "object" && Object.keys(inner).length === 0) paths.push([...above, name].join("."));
      else walk(inner, [...above, name]);
    }
  };
  walk(instance.value, []);
  return paths.flatMap((path) => workflow.states[path] ?? []);
}

/** Where everything is that exists in a state, in words: “Mentoring unit: agreed”. */
export function stateWords({ space, rows }: Explored, state: number): Text {
  const row = rows.at(state);
  const parts = space.slots.flatMap(({ definition: { workflow } }, slot) => {
    const instance = space.instanceAt(row, slot);
    if (instance.status === "absent") return [];
    const labels = labelsOf(space, slot, instance);
    return [
      {
        ru: `«${workflow.title.ru}» — ${labels.map(({ ru }) => ru.toLowerCase()).join(", ")}`,
        en: `“${workflow.title.en}” — ${labels.map(({ en }) => en.toLowerCase()).join(", ")}`,
      },
    ];
  });
  return {
    ru: parts.length === 0 ? "ничего ещё нет" : parts.map(({ ru }) => ru).join("; "),
    en: parts.length === 0 ? "nothing is there yet" : parts.map(({ en }) => en).join("; "),
  };
}

/** What tells the states of machines of two states of the world apart. */
export function machineKey({ space, rows }: Explored, state: number): string {
  const row = rows.at(state);
  return space.slots.map((_slot, slot) => JSON.stringify(space.instanceAt(row, slot).value)).join("|");
}
