import type PostalMime from "postal-mime";

/** What a report of delivery (RFC 3464) says of one address. */
export interface RecipientStatus {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string;
  /** The enhanced status code, such as `5.1.1`. */
  readonly status: string;
  /** What the other server has answered, where a server has: `550 5.1.1 …`. */
  readonly answer?: string;
}

/** Reads the groups of fields of a `message/delivery-status`; the first of them is about the letter as a whole. */
export async function deliveryStatusOf(text: string, parser: typeof PostalMime): Promise<readonly RecipientStatus[]> {
  const groups = text.split(/(?:\r?\n[ \t]*){2,}/).filter((group) => group.trim() !== "");
  const found: RecipientStatus[] = [];
  for (const group of groups) {
    // Its fields are written as those of a letter are.
    const { headers } = await parser.parse(`${group.trim()}\r\n\r\n`);
    const field = (name: string): string | undefined => headers.find(({ key }) => key === name)?.value.trim();
    const action = field("action")?.toLowerCase();
    if (action === undefined) continue;
    const [type = "", ...rest] = (field("diagnostic-code") ?? "").split(";");
    const isOfServer = type.trim().toLowerCase() === "smtp";
    found.push({
      action,
      status: /^\d\.\d{1,3}\.\d{1,3}/.exec(field("status") ?? "")?.[0] ?? "",
      ...(isOfServer && { answer: rest.join(";").trim() }),
    });
  }
  return found;
}
