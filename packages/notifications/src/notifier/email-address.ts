const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+)*$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An e-mail address with its domain in ASCII, or `undefined` if it is none. A strict grammar: dot-atoms, one `@`, no
 * quotes, no comments, no domain literals, so that no two programmes read two domains in it.
 */
export function emailAddress(text: string): string | undefined {
  const [local = "", domain = "", ...more] = text.split("@");
  if (more.length > 0 || local.length > 64 || !localPart.test(local)) return undefined;
  const ascii = asciiDomain(domain);
  if (ascii === undefined || local.length + ascii.length > 253) return undefined;
  return `${local}@${ascii}`;
}

function asciiDomain(domain: string): string | undefined {
  // Of the address parser of a URL only the names are wanted, not its ways to write numbers.
  if (domain === "" || /[/?#\\:%@[\]\s]/u.test(domain)) return undefined;
  let ascii: string;
  try {
    ascii = new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
  const labels = ascii.split(".");
  const isName = labels.length > 1 && labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? "");
  return isName ? ascii : undefined;
}
