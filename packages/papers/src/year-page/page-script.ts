/** Script of the page: the language switch, the filter of units, and the filter of the plan. */
export const pageScript = `
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const switchTo = (locale) => {
    root.dataset.locale = locale;
    root.lang = locale;
    for (const button of document.querySelectorAll("[data-switch]")) button.setAttribute("aria-pressed", String(button.dataset.switch === locale));
    for (const element of document.querySelectorAll("[data-ru][data-en]")) element.textContent = element.dataset[locale];
    document.title = root.dataset["title" + (locale === "ru" ? "Ru" : "En")];
  };
  // A browser may keep nothing for a file, and says so by an error.
  const key = "nastavnik-report-language";
  const kept = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (locale) => { try { localStorage.setItem(key, locale); } catch { /* the choice holds for this page only */ } };
  for (const button of document.querySelectorAll("[data-switch]")) button.addEventListener("click", () => { switchTo(button.dataset.switch); keep(button.dataset.switch); });
  switchTo(["ru", "en"].includes(kept()) ? kept() : root.dataset.locale);

  byId("deviations")?.addEventListener("change", (event) => byId("gantt").classList.toggle("only-deviations", event.target.checked));

  const list = byId("unit-list");
  if (list) {
    const units = [...list.children];
    const orders = {
      id: (a, b) => a.dataset.id.localeCompare(b.dataset.id, undefined, { numeric: true }),
      few: (a, b) => a.dataset.meetings - b.dataset.meetings,
      many: (a, b) => b.dataset.meetings - a.dataset.meetings,
      end: (a, b) => a.dataset.end.localeCompare(b.dataset.end),
    };
    const show = () => {
      const words = byId("unit-search").value.trim().toLowerCase().split(/\\s+/);
      const state = byId("unit-state").value;
      const form = byId("unit-form").value;
      let count = 0;
      for (const unit of units) {
        const { search, state: itsState, form: itsForm } = unit.dataset;
        unit.hidden = !(words.every((word) => search.includes(word)) && (state === "" || state === itsState) && (form === "" || form === itsForm));
        if (!unit.hidden) count++;
      }
      list.append(...units.toSorted(orders[byId("unit-order").value]));
      byId("unit-count").textContent = count + " / " + units.length;
    };
    byId("unit-controls").addEventListener("input", show);
    byId("unit-controls").addEventListener("submit", (event) => event.preventDefault());
    byId("unit-open").addEventListener("click", () => {
      const open = units.some((unit) => !unit.hidden && !unit.open);
      for (const unit of units) if (!unit.hidden) unit.open = open;
    });
    show();
  }
})();
`;
