import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";

export const trackNumberNew = rule({
  id: "municipal-track-number-new",
  title: { ru: "Трека с таким номером в школе ещё нет", en: "The school has no track of this number yet" },
  clause: "Целостность: номер однозначно называет трек",
  force: "integrity",
  needs: "payload",
  check: ({ tracks }, occasion) => {
    const { number } = payloadOf(occasion, "account-for-track");
    return (
      !Object.hasOwn(tracks, String(number)) ||
      fail(`Трек ${number} уже есть`, `Track ${number} exists already`, tracks[String(number)])
    );
  },
});
