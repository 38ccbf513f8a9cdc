import { html, joinMarkup, type Markup } from "../../markup/html.ts";
import type { InstanceEvent } from "../../year-report/instance-way.ts";
import { date, said } from "../bilingual.ts";
import type { Page } from "../page.ts";
import { recordedLater } from "./recorded-later.ts";

interface Row extends Omit<InstanceEvent, "person"> {
  readonly people: string[];
}

/** Events of one day that differ in the person only become one line. */
function grouped(events: readonly InstanceEvent[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { person, ...event } of events) {
    const last = rows.at(-1);
    if (
      last !== undefined &&
      last.date === event.date &&
      last.recorded === event.recorded &&
      last.type === event.type &&
      last.detail?.ru === event.detail?.ru
    ) {
      if (person !== undefined) last.people.push(person);
    } else {
      rows.push({ ...event, people: person === undefined ? [] : [person] });
    }
  }
  return rows;
}

/** What happened to an instance, day by day. */
export function eventList(events: readonly InstanceEvent[], page: Page): Markup {
  return html`<ol class="events">
    ${grouped(events).map(
      ({ date: on, recorded, kind, title, detail, people }) =>
        html`<li>
          ${date(on)} <i class="dot ${kind}"></i>
          <span
            >${said(title)}${detail && html`: ${said(detail)}`}${
              people.length > 0 &&
              html` —
              ${joinMarkup(
                people.map((id) => page.person(id)),
                ", ",
              )}`
            }${recordedLater(recorded)}</span
          >
        </li>`,
    )}
  </ol>`;
}
