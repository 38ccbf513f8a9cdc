import type { Period } from "@nastavnik/core/road-map";

/** A row of a track: a theme with its forms of events and whoever is responsible for it. */
export type ThemeRow = {
  readonly theme: string;
  readonly forms: readonly string[];
  readonly responsible: readonly string[];
};

/** A version of the track's part of the road map. */
export type TrackVersion = { readonly period: Period; readonly themes: readonly ThemeRow[] };

/** An event that was held. */
export type HeldEvent = {
  readonly theme: string;
  readonly form: string;
  readonly on: string;
  readonly responsible: readonly string[];
  /** Colleagues of other municipalities, by their organisation. */
  readonly guests: readonly string[];
  /** Organisations whose teachers came, and how many came in all. */
  readonly schools: readonly string[];
  readonly attended: number;
  readonly document?: string;
};

/** A track of a municipal school: some months with themes. */
export type MunicipalTrackContext = TrackVersion & {
  readonly begunOn: string;
  readonly number: number;
  readonly version: number;
  /** What was planned before, the oldest first. */
  readonly earlier: readonly (TrackVersion & { readonly reason: string; readonly until: string })[];
  readonly events: Readonly<Record<string, HeldEvent>>;
  /** Requests of teachers that the track answers. */
  readonly requests: readonly string[];
  readonly ending?: { readonly reason: string; readonly at: string };
};
