import type { Text } from "@nastavnik/core";
import type { YearReport } from "../year-report/year-report.ts";
import { html, type Insertable, type Markup } from "../markup/html.ts";
import { said } from "./bilingual.ts";
import type { ReportOptions } from "./report-options.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** What every section of the page is made from. */
export interface Page {
  readonly report: YearReport;
  readonly scale: Scale;
  /** A person by name, or by identifier. */
  person(id: string): Markup;
  /** The same without markup, for sorting and searching. */
  personText(id: string): string;
  /** Words for an identifier. */
  label(id: string): Text;
}

/** Prepares what the sections share. */
export function pageOf(report: YearReport, { names }: Pick<ReportOptions, "names">): Page {
  return {
    report,
    scale: scaleOf(report),
    person: (id) => {
      const name = names?.(id);
      return name === undefined ? html`<span class="id">${id}</span>` : html`<span title="${id}">${name}</span>`;
    },
    personText: (id) => `${names?.(id) ?? ""} ${id}`,
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
