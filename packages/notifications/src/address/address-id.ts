import { digestOf } from "../notification/notification-id.ts";

/** An address of somebody in one channel. */
export interface PersonalAddress {
  readonly person: string;
  readonly channel: string;
  readonly address: string;
}

/** The identifier of the instance of an address: it tells nobody the address, and another address is another instance. */
export function addressId({ person, channel, address }: PersonalAddress): string {
  return `a-${digestOf([person, channel, address])}`;
}
