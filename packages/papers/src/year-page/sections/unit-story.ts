import type { UnitWay } from "../../year-report/unit-way.ts";
import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import { date, days, said } from "../bilingual.ts";
import type { Page } from "../page.ts";
import { eventList } from "./event-list.ts";

function mentorHistory({ mentors }: UnitWay, page: Page): Markup | undefined {
  if (mentors.length < 2) return undefined;
  return html`<p class="mentors">
    ${said({ ru: "Наставники: ", en: "Mentors: " })}${joinMarkup(
      mentors.map(
        ({ mentor, from, until, reason }) =>
          html`${page.person(mentor)} (${date(from)} –
          ${until === undefined ? "…" : date(until)}${reason && html`, ${said(reason)}`})`,
      ),
      "; ",
    )}
  </p>`;
}

function numbers({ meetings, longestGap, approved, proposed }: UnitWay, page: Page): Markup {
  const held = Object.entries(meetings).map(([kind, count]) => {
    const { ru, en } = page.label(kind);
    return { ru: `${ru} ${count}`, en: `${en} ${count}` };
  });
  const join = (locale: "ru" | "en"): string => held.map((text) => text[locale]).join(", ");
  return html`<p class="numbers">
    ${said({ ru: "Предложена", en: "Proposed" })}
    ${date(proposed)}${
      approved !== undefined && html`, ${said({ ru: "утверждена", en: "approved" })} ${date(approved)}`
    }.
    ${held.length > 0 && html`${said({ ru: `Встречи: ${join("ru")}. `, en: `Meetings: ${join("en")}. ` })}`}
    ${
      longestGap !== undefined &&
      said({ ru: `Самый долгий перерыв — ${days(longestGap).ru}.`, en: `Longest gap: ${days(longestGap).en}.` })
    }
  </p>`;
}

/** All that is told of a unit when it is opened. */
export function unitStory(unit: UnitWay, page: Page): Markup {
  const { ended } = unit;
  return html`${numbers(unit, page)} ${mentorHistory(unit, page)}
  ${
    ended !== undefined &&
    html`<p>${said({ ru: "Окончание: ", en: "End: " })}${date(ended.date)}, ${said(ended.reason)}.</p>`
  }
  ${eventList(unit.events, page)}`;
}
