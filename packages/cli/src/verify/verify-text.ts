import type { Locale } from "@nastavnik/core";
import type { Verification } from "@nastavnik/engine";

function counted({ facts, instances, messages }: Verification, locale: Locale): string {
  return {
    ru: `Проверено: фактов ${facts}, процессов ${instances}, ожидающих сообщений ${messages}.`,
    en: `Looked at: ${facts} facts, ${instances} instances, ${messages} messages that wait.`,
  }[locale];
}

function began({ start }: Verification, locale: Locale): string[] {
  if (start === undefined) return [];
  return [
    {
      ru: `Цепь начата ${start.at.slice(0, 10)}, при переходе на новую версию: ${start.facts} фактов до этого скреплены вместе, а не каждый сам.`,
      en: `The chain began on ${start.at.slice(0, 10)}, with an upgrade: the ${start.facts} facts of before are sealed as a whole, not one by one.`,
    }[locale],
  ];
}

/** What the verification came to: the first difference first. */
export function verifyText(verification: Verification, limit: number, locale: Locale): string {
  const { differences, head } = verification;
  const lines = [counted(verification, locale), ...began(verification, locale)];
  if (differences.length === 0) {
    lines.push({ ru: "Всё так, как было записано.", en: "All is as it was stored." }[locale]);
  } else {
    const more = differences.length >= limit ? { ru: " (и, возможно, дальше)", en: " (and maybe more)" }[locale] : "";
    lines.push({ ru: `Не так, как было записано${more}:`, en: `Not as it was stored${more}:` }[locale]);
    lines.push(...differences.map(({ text, code }) => `  ${text[locale]} [${code}]`));
  }
  if (head.link !== "") {
    lines.push(
      {
        ru: `Последнее звено: ${head.link}. Сохраните его отдельно: в следующий раз укажите его в --head.`,
        en: `The last link: ${head.link}. Keep it elsewhere, and give it as --head the next time.`,
      }[locale],
    );
  }
  return `${lines.join("\n")}\n`;
}
