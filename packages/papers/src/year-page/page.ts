import type { Text } from "@nastavnik/core";
import type { YearReport } from "../year-report/year-report.ts";
import { html, type Insertable, type Markup } from "../markup/html.ts";
import { said } from "./bilingual.ts";
import { namelessPerson, numbered } from "./naming.ts";
import type { ReportOptions } from "./report-options.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** What every section of the page is made from. */
export interface Page {
  readonly report: YearReport;
  readonly scale: Scale;
  /** A person by name, or by number. */
  person(id: string): Markup;
  /** The number of a pair or group. */
  unit(id: string): Text;
  /** The same without markup, for sorting and searching. */
  personText(id: string): string;
  /** Words for an identifier. */
  label(id: string): Text;
}

/** Prepares what the sections share. */
export function pageOf(report: YearReport, { names }: Pick<ReportOptions, "names">): Page {
  const units = numbered(report.units.map(({ id }) => id));
  return {
    report,
    scale: scaleOf(report),
    person: (id) => {
      const name = names?.(id);
      return name === undefined ? said(namelessPerson(id)) : html`${name}`;
    },
    unit: (id) => units.get(id) ?? { ru: id, en: id },
    personText: (id) => `${names?.(id) ?? ""} ${namelessPerson(id).ru} ${id}`,
    label: (id) => (Object.hasOwn(report.labels, id) ? report.labels[id] : undefined) ?? { ru: id, en: id },
  };
}

/** A section with its heading, which also names it for those who don't see the page. */
export function section(id: string, title: Text, ...content: readonly Insertable[]): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${said(title)}</h2>
    ${content}
  </section>`;
}

/** What may be wider than its section, such as a table: it is scrolled by itself, by keys too. */
export function scrolled(within: string, content: Markup): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="${within}-title">${content}</div>`;
}

/** A small coloured word. */
export function chip(kind: "good" | "early" | "late" | "bad" | "quiet", text: Text): Markup {
  return html`<span class="chip ${kind}">${said(text)}</span>`;
}

/** What the colours or shapes of a drawing mean. */
export function legend(items: readonly (readonly [className: string, meaning: Text])[]): Markup {
  return html`<p class="legend">
    ${items.map(([className, meaning]) => html`<span><i class="${className}"></i> ${said(meaning)}</span> `)}
  </p>`;
}

/** A heading of a column. */
export function column(title: Text, className = ""): Markup {
  return html`<th scope="col" class="${className}">${said(title)}</th>`;
}
