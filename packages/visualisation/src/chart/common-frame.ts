/** Path of the innermost state that both states lie in; empty if there is none. */
export function commonFrame(from: string, to: string): string {
  const one = from.split(".").slice(0, -1);
  const other = to.split(".").slice(0, -1);
  const differs = one.findIndex((name, index) => name !== other[index]);
  return (differs === -1 ? one : one.slice(0, differs)).join(".");
}
