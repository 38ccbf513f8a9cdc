/** Labels of the states of this theme. */
export const packagingStates = {
  packaging: { ru: "Упаковка практики", en: "Packaging" },
  published: { ru: "Практика опубликована", en: "Published" },
};
