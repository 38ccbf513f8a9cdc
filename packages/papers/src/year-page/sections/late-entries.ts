import { html, type Markup } from "../../markup/html.ts";
import { days, said } from "../bilingual.ts";
import { column, type Page, scrolled } from "../page.ts";

/** How late acts were recorded, command by command; nothing where all of them were recorded on their day. */
export function lateEntriesPart({ report: { lateEntries } }: Page): Markup | undefined {
  const { count, of, entered, medianDays, mostDays, commands } = lateEntries;
  if (count === 0) return undefined;
  return html`<h3>${said({ ru: "Записано позже, чем произошло", en: "Recorded later than it happened" })}</h3>
    <p>
      ${said({
        ru: `Действий, записанных позже своего дня: ${count} из ${of}. Задержка: обычно ${days(medianDays).ru}, самая долгая — ${days(mostDays).ru}.`,
        en: `Acts recorded after their day: ${count} of ${of}. Delay: usually ${days(medianDays).en}, ${days(mostDays).en} at most.`,
      })}
      ${
        entered > 0 &&
        said({
          ru: `Внесено разом по бумагам, когда организация начала вести программу здесь: ${entered}.`,
          en: `Entered together from papers when the organisation began to keep its programme here: ${entered}.`,
        })
      }
    </p>
    ${scrolled(
      "chronicle",
      html`<table>
        <thead>
          <tr>
            ${column({ ru: "Что произошло", en: "What happened" })}
            ${column({ ru: "Записано позже", en: "Recorded late" })}
            ${column({ ru: "Обычно через, дн.", en: "Usually after, days" })}
            ${column({ ru: "Самое позднее через, дн.", en: "At most after, days" })}
          </tr>
        </thead>
        <tbody>
          ${commands.map(
            ({ title, count: times, medianDays: usual, mostDays: most }) =>
              html`<tr>
                <td>${said(title)}</td>
                <td>${times}</td>
                <td>${usual}</td>
                <td>${most}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}`;
}
