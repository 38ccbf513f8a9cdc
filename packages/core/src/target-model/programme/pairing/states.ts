/** Labels of the states of this theme. */
export const pairingStates = {
  pairing: { ru: "Формирование наставнических пар (групп)", en: "Pairing" },
};
