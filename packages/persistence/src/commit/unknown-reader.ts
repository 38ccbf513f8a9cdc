import type { PersonalReading } from "@nastavnik/engine";

/** Who reads where nobody says so. */
export const unknownReader: PersonalReading = { reader: "unknown", purpose: "unknown" };
