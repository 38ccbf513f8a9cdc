import { html, type TemplateResult } from "lit-html";
import { Temporal } from "temporal-polyfill";
import { dayText, momentText, weekdayText } from "../dates.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

/** As far as the slider goes. */
const farthest = 400;

/** The calendar: what day it is, and how time is moved on. */
export function timeView(page: Simulator): TemplateResult {
  const { state } = page;
  const { locale, present, isBusy } = state;
  if (present === undefined) return html``;
  const today = present.now.toPlainDate();
  const until = (day: Temporal.PlainDate) => page.wait(day.toString());
  const { nextDue } = present;
  const asDay = (days: number): Temporal.PlainDate => today.add({ days });
  return html`<section class="card" aria-labelledby="nsim-time">
    <h2 id="nsim-time">${words.time[locale]}</h2>
    <p><strong id="nsim-today">${weekdayText(today, locale)}</strong></p>
    <label for="nsim-slider"
      >${words.calendar[locale]}: <output id="nsim-slider-day" .value=${dayText(today, locale)}></output
    ></label>
    <input
      id="nsim-slider"
      type="range"
      min="0"
      max=${farthest}
      .value=${"0"}
      ?disabled=${isBusy}
      aria-valuetext=${dayText(today, locale)}
      @input=${({ target }: Event) => {
        const slider = target as HTMLInputElement;
        const told = dayText(asDay(Number(slider.value)), locale);
        slider.setAttribute("aria-valuetext", told);
        const output = slider.parentElement?.querySelector("output");
        if (output !== null && output !== undefined) output.value = told;
        const date = slider.parentElement?.querySelector<HTMLInputElement>("#nsim-day");
        if (date !== null && date !== undefined) date.value = asDay(Number(slider.value)).toString();
      }}
    />
    <div class="row">
      <div>
        <label for="nsim-day">${words.toDay[locale]}</label>
        <input id="nsim-day" type="date" min=${today.toString()} .value=${today.toString()} />
      </div>
      <button
        type="button"
        id="nsim-wait"
        ?disabled=${isBusy}
        @click=${({ target }: Event) => {
          const day = (target as HTMLElement).parentElement?.querySelector<HTMLInputElement>("#nsim-day")?.value ?? "";
          if (day > today.toString()) void page.wait(day);
        }}
      >
        ${words.go[locale]}
      </button>
      <button type="button" ?disabled=${isBusy} @click=${() => until(asDay(1))}>${words.nextDay[locale]}</button>
      <button type="button" ?disabled=${isBusy} @click=${() => until(asDay(7))}>${words.nextWeek[locale]}</button>
      <button type="button" ?disabled=${isBusy} @click=${() => until(today.add({ months: 1 }))}>
        ${words.nextMonth[locale]}
      </button>
      <button
        type="button"
        id="nsim-next-due"
        ?disabled=${isBusy || nextDue === undefined}
        @click=${() => nextDue && page.wait(nextDue.add({ minutes: 1 }).toString({ smallestUnit: "minute" }))}
      >
        ${words.nextDue[locale]}: ${nextDue === undefined ? words.noDue[locale] : momentText(nextDue, locale)}
      </button>
    </div>
  </section>`;
}
