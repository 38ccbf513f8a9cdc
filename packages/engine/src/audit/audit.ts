import type { Instance, InstanceRef } from "@nastavnik/core";
import type { StoredFact } from "../store/store.ts";

/** Where the chain of a tenant begins that had facts before its store kept one. */
export interface ChainStart {
  /** Position of the last fact of before. */
  readonly position: number;
  /** How many facts of before there are. */
  readonly facts: number;
  /** Position, among messages, of the last one of before. */
  readonly messages: number;
  /** When the store began to keep a chain, an instant in ISO 8601. */
  readonly at: string;
  /** What the links of the facts of before would have come to, 64 hexadecimal digits: the first link follows it. */
  readonly link: string;
}

/** A fact as it is stored, to the letter. */
export interface SealedFact {
  readonly position: number;
  /** Under which instance, version and instant it is filed. */
  readonly filed: { readonly instance: InstanceRef; readonly version: number; readonly at: string };
  /** The fact as a JSON document. */
  readonly document: string;
  /** What the document says; absent if it is no fact. */
  readonly fact?: StoredFact;
  /** The SHA-256 of each message that it asked for, 64 hexadecimal digits each, one after the other. */
  readonly asked: string;
  /** 64 hexadecimal digits; absent in facts of before the store kept a chain. */
  readonly link?: string;
}

/** A message that waits, as it is stored. */
export interface SealedMessage {
  readonly id: string;
  readonly position: number;
  /** The message as a JSON document. */
  readonly document: string;
  /** The instance whose fact asked for it. */
  readonly source: InstanceRef;
}

/** How a store is looked at by whoever checks that nobody has changed it. */
export interface Audit {
  /** `undefined` where the chain begins with the first fact. */
  start(): Promise<ChainStart | undefined>;
  /** Facts in the order of their positions. */
  facts(query: { readonly after: number; readonly limit: number }): Promise<readonly SealedFact[]>;
  /** Every instance, in the order of workflows and identifiers, whether it can be read or not. */
  refs(query: { readonly after?: InstanceRef; readonly limit: number }): Promise<readonly InstanceRef[]>;
  /** Every message that waits, held by somebody or set aside as well, in the order of their ids. */
  messages(query: { readonly after?: string; readonly limit: number }): Promise<readonly SealedMessage[]>;
}

/** Which instances to list. */
export interface InstanceQuery {
  /** Those of one workflow only. */
  readonly workflow?: string;
  /** Only what comes after this one. */
  readonly after?: InstanceRef;
  /** At most so many; 1000 unless told. */
  readonly limit?: number;
}

/** Instances in the order of their workflows and identifiers, each as `load` gives it. */
export type ListInstances = (query?: InstanceQuery) => Promise<readonly Instance[]>;
