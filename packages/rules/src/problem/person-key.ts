/**
 * The form in which identifiers of people are compared, so that a conflict of interest survives how they are written:
 * composed (NFKC), without blanks at the ends and double ones within, in lower case, with «е» for «ё».
 */
export function personKey(id: string): string {
  return id.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase().replaceAll("ё", "е");
}
