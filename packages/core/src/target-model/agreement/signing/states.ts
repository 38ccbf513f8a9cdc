/** Labels of the states of this theme. */
export const signingStates = {
  "drawn-up": { ru: "Составлено, подписывается", en: "Drawn up, being signed" },
  "in-force": { ru: "Действует", en: "In force" },
  "set-aside": { ru: "Не подписано", en: "Not signed" },
};
