/** Labels of the states of this theme. */
export const changingStates = {
  "in-force.changing": { ru: "Редакция", en: "Version" },
  "in-force.changing.settled": { ru: "Редакция согласована", en: "Version settled" },
  "in-force.changing.proposed": { ru: "Предложена новая редакция", en: "New version proposed" },
};
