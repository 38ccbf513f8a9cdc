import { lookup as resolve, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses that no request from outside may be sent to: our own, inner nets, those of clouds' own services. */
const inner = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  inner.addSubnet(net, bits, "ipv4");
}
// Of version 6 only what is handed out for the whole net, and there not what leads back into version 4 or is for examples.
const outer = new BlockList();
outer.addSubnet("2000::", 3, "ipv6");
const notOuter = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  notOuter.addSubnet(net, bits, "ipv6");
}

/** Whether an IP address is one of the whole net. */
export function isOuterAddress(address: string): boolean {
  if (isIP(address) === 4) return !inner.check(address, "ipv4");
  if (isIP(address) !== 6) return false;
  return outer.check(address, "ipv6") && !notOuter.check(address, "ipv6");
}

/** What a look-up answers when a name leads to an inner address. */
export class InnerAddress extends Error {}

/** Looks a name up for a socket, and refuses it if any of its addresses is an inner one: what is checked is what is used. */
export const outerLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, []);
      return;
    }
    const found: readonly LookupAddress[] = addresses;
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isOuterAddress(address))) {
      callback(new InnerAddress("expected addresses of the whole net only"), []);
    } else if (options.all === true) callback(null, [...found]);
    else callback(null, first.address, first.family);
  });
};
