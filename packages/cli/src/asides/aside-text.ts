import type { Locale, Text } from "@nastavnik/core";
import type { Aside } from "@nastavnik/engine";

const kinds: Readonly<Record<Aside["kind"], Text>> = {
  reaction: { ru: "реакция", en: "reaction" },
  timer: { ru: "таймер", en: "timer" },
  effect: { ru: "сообщение", en: "effect" },
};

const nothing: Text = { ru: "Ничего не отложено.", en: "Nothing is set aside." };

const refOf = ({ workflow, id }: Aside["target"]): string => `${workflow}/${id}`;

function linesOf({ key, kind, source, target, type, failure, attempts, since, behind }: Aside): Text {
  const when = since.toString({ smallestUnit: "second" });
  return {
    ru: `${key}
  что:    ${kinds[kind].ru} ${type} для ${refOf(target)}; вызвано ${refOf(source)}
  почему: ${failure.code}; ${failure.place}
  когда:  впервые ${when}; попыток: ${attempts}; ждут за этим: ${behind}`,
    en: `${key}
  what:   ${kinds[kind].en} ${type} for ${refOf(target)}; caused by ${refOf(source)}
  why:    ${failure.code}; ${failure.place}
  when:   first at ${when}; tried: ${attempts}; waiting behind it: ${behind}`,
  };
}

/** A list of what is set aside, for an operator. */
export function asideText(asides: readonly Aside[], locale: Locale): string {
  if (asides.length === 0) return `${nothing[locale]}\n`;
  return `${asides.map((aside) => linesOf(aside)[locale]).join("\n\n")}\n`;
}
