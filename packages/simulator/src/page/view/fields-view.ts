import type { JsonObject, JsonValue, Locale } from "@nastavnik/core";
import { html, nothing, type TemplateResult } from "lit-html";
import { draftOf } from "../../form/draft.ts";
import type { Field } from "../../form/field.ts";
import type { Naming } from "../../form/field-words.ts";
import { instanceName } from "../named.ts";
import type { Simulator } from "../simulator.ts";
import { words } from "../words.ts";

interface Named {
  readonly id: string;
  readonly label: string;
}

function namedThings({ state }: Simulator, names: Naming): readonly Named[] {
  const { present, locale } = state;
  if (present === undefined) return [];
  if (names === "person") return present.people.map(({ id, name }) => ({ id, label: name[locale] }));
  if (names === "organisation") {
    return [...new Set(present.people.map(({ organisation }) => organisation))].map((id) => ({ id, label: id }));
  }
  return [...present.instances.values()]
    .filter(({ workflow }) => workflow === names)
    .map((each) => ({ id: each.id, label: instanceName(present, each, locale) }));
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];
const textOf = (value: JsonValue | undefined): string =>
  value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/** What a text of JSON holds; the text itself while it is none, so that it can be written on. */
function dataOf(text: string): JsonValue | undefined {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

function checkboxes(
  locale: Locale,
  { title, isRequired }: Field,
  options: readonly Named[],
  value: JsonValue | undefined,
  set: (value: JsonValue) => void,
): TemplateResult {
  const chosen = listOf(value);
  return html`<fieldset class="field">
    <legend class=${isRequired ? "required" : ""}>${title[locale]}</legend>
    ${options.map(
      (option) =>
        html`<label class="inline" style="margin-right: .9rem"
          ><input
            type="checkbox"
            .checked=${chosen.includes(option.id)}
            @change=${({ target }: Event) =>
              set(
                (target as HTMLInputElement).checked
                  ? [...chosen, option.id]
                  : chosen.filter((each) => each !== option.id),
              )}
          />${option.label}</label
        >`,
    )}
  </fieldset>`;
}

function select(
  locale: Locale,
  id: string,
  field: Field,
  options: readonly Named[],
  value: JsonValue | undefined,
  set: (value: JsonValue | undefined) => void,
): TemplateResult {
  return html`<select
    id=${id}
    ?required=${field.isRequired}
    @change=${({ target }: Event) => set((target as HTMLSelectElement).value || undefined)}
  >
    ${field.isRequired && value !== undefined && value !== "" ? nothing : html`<option value="" ?selected=${value === undefined}>${words.notSaid[locale]}</option>`}
    ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === value}>${option.label}</option>`)}
  </select>`;
}

function fieldView(
  page: Simulator,
  field: Field,
  value: JsonValue | undefined,
  id: string,
  set: (value: JsonValue | undefined) => void,
): TemplateResult {
  const { shape, title, isRequired } = field;
  const { locale } = page.state;
  const told = title[locale];
  const typed = ({ target }: Event): string => (target as HTMLInputElement).value;
  const labelled = (control: TemplateResult): TemplateResult =>
    html`<div class="field"><label for=${id} class=${isRequired ? "required" : ""}>${told}</label>${control}</div>`;
  const optionsOf = (
    options: readonly { readonly value: string; readonly label: Field["title"] }[],
  ): readonly Named[] => options.map((option) => ({ id: option.value, label: option.label[locale] }));
  switch (shape.kind) {
    case "choice":
      return labelled(select(locale, id, field, optionsOf(shape.options), value, set));
    case "name":
      return labelled(select(locale, id, field, namedThings(page, shape.names), value, set));
    case "choices":
      return checkboxes(locale, field, optionsOf(shape.options), value, set);
    case "names":
      return checkboxes(locale, field, namedThings(page, shape.names), value, set);
    case "flag":
      return html`<div class="field">
        <label class="inline"
          ><input
            type="checkbox"
            id=${id}
            .checked=${value === true}
            @change=${({ target }: Event) => set((target as HTMLInputElement).checked)}
          />${told}</label
        >
      </div>`;
    case "date":
      return labelled(
        html`<input
          id=${id}
          type="date"
          .value=${textOf(value)}
          @change=${(event: Event) => set(typed(event) || undefined)}
        />`,
      );
    case "number":
      return labelled(
        html`<input
          id=${id}
          type="number"
          step=${shape.isWhole ? "1" : "any"}
          .value=${textOf(value)}
          @change=${(event: Event) => set(typed(event) === "" ? undefined : Number(typed(event)))}
        />`,
      );
    case "text":
      return labelled(
        html`<input
          id=${id}
          type="text"
          .value=${textOf(value)}
          @change=${(event: Event) => set(typed(event) || undefined)}
        />`,
      );
    case "texts":
      return labelled(
        html`<textarea
          id=${id}
          rows="2"
          .value=${listOf(value).map(textOf).join("\n")}
          @change=${(event: Event) =>
            set(
              typed(event)
                .split("\n")
                .filter((line) => line.trim() !== ""),
            )}
        ></textarea>`,
      );
    case "data":
      return html`<div class="field">
        <label for=${id} class=${isRequired ? "required" : ""}>${told} (${words.asJson[locale]})</label
        ><textarea
          id=${id}
          rows="2"
          .value=${textOf(value)}
          @change=${(event: Event) => set(dataOf(typed(event)))}
        ></textarea>
      </div>`;
    case "group":
      return html`<fieldset>
        <legend class=${isRequired ? "required" : ""}>${told}</legend>
        ${fieldsView(page, shape.fields, (value ?? {}) as JsonObject, id, set)}
      </fieldset>`;
    case "list":
      break;
  }
  return listView(page, field, shape.fields, listOf(value), id, set);
}

function listView(
  page: Simulator,
  { title }: Field,
  fields: readonly Field[],
  items: readonly JsonValue[],
  id: string,
  set: (value: JsonValue) => void,
): TemplateResult {
  const { locale } = page.state;
  const today = page.state.present?.now.toPlainDate().toString() ?? "";
  return html`<fieldset>
    <legend>${title[locale]}</legend>
    ${items.map(
      (item, index) =>
        html`<div>
          ${fieldsView(page, fields, item as JsonObject, `${id}-${index}`, (value) => set(items.map((each, at) => (at === index ? value : each))))}
          <button type="button" @click=${() => set(items.filter((_, at) => at !== index))}>
            ${words.remove[locale]}
          </button>
        </div>`,
    )}
    <button
      type="button"
      @click=${() => set([...items, draftOf(fields, { today, nextNumber: "1", me: page.state.who, organisation: page.actor().organisation })])}
    >
      ${words.add[locale]}
    </button>
  </fieldset>`;
}

/** The fields of a form; what may be left out, and is, stands behind a fold. */
export function fieldsView(
  page: Simulator,
  fields: readonly Field[],
  draft: JsonObject,
  id: string,
  set: (value: JsonObject) => unknown,
): TemplateResult {
  const { locale } = page.state;
  const one = (field: Field): TemplateResult =>
    fieldView(page, field, draft[field.name], `${id}-${field.name}`, (value) => {
      const { [field.name]: _before, ...rest } = draft;
      set(value === undefined ? rest : { ...rest, [field.name]: value });
    });
  const shown = fields.filter(({ isRequired, name }) => isRequired || draft[name] !== undefined);
  const others = fields.filter((field) => !shown.includes(field));
  return html`${shown.map(one)}
  ${
    others.length === 0
      ? nothing
      : html`<details>
          <summary>
            ${words.more[locale]}: ${others.map(({ title }) => title[locale].toLocaleLowerCase()).join(", ")}
          </summary>
          ${others.map(one)}
        </details>`
  }`;
}
