import { isMonth } from '../assessment/day.ts';
import type { Organisation, OrganisationInput } from './organisation.ts';
import type { Details } from './readDetails.ts';
import { kindOfName } from './readDetails.ts';
import type { AnyRecord } from './readRecord.ts';
import { type RecordList, type RecordOf, recordKey } from './recordKey.ts';

/** Where a record stands that another is like: in the register, or in a row of the file. */
export type Place = { readonly row: number; readonly sheet: string } | 'register';

/** What became of a record that was added. */
export type Adding =
  | { readonly kind: 'added' }
  | { readonly kind: 'same' }
  /** One of the two is known by its month only, in which the other lies. */
  | { readonly kind: 'sameMonth'; readonly on: string; readonly isKnownByDay: boolean }
  | { readonly kind: 'twice'; readonly at: Place }
  | { readonly kind: 'differs' };

/** An organisation as an import leaves it. */
export class OrganisationDraft {
  readonly name: string;
  readonly parent: string;
  readonly id: string | null;
  /** The row of 单位 that it is on, once that was read. */
  detailsRow: number | null = null;
  isChanged: boolean;
  private details: Omit<OrganisationInput, RecordList>;
  private readonly lists: { [L in RecordList]: RecordOf<L>[] | null };
  private readonly keys = new Map<RecordList, Map<string, { record: AnyRecord; at: Place }>>();

  constructor(known: Organisation | { readonly name: string; readonly parent: string }) {
    this.name = known.name;
    this.parent = known.parent;
    if ('id' in known) {
      const { id, awards, appraisals, projects, titles, ...details } = known;
      this.id = id;
      this.isChanged = false;
      this.details = details;
      this.lists = {
        awards: awards && [...awards],
        appraisals: appraisals && [...appraisals],
        projects: projects && [...projects],
        titles: [...titles],
      };
    } else {
      this.id = null;
      this.isChanged = true;
      this.details = blankDetails(known.name, known.parent);
      this.lists = { awards: null, appraisals: null, projects: null, titles: [] };
    }
  }

  /** Takes over what a row of 单位 says; whether anything is different by it. */
  take(details: Details, entered: readonly Exclude<RecordList, 'titles'>[]): boolean {
    const next = { ...this.details, ...details };
    const opened = entered.filter((list) => this.lists[list] === null);
    const isChange = JSON.stringify(next) !== JSON.stringify(this.details) || opened.length > 0;
    this.details = next;
    for (const list of opened) this.lists[list] = [];
    this.isChanged ||= isChange;
    return isChange;
  }

  /** Adds a record unless there is one like it. */
  add(list: RecordList, record: AnyRecord, at: Place): Adding {
    const keys = this.keysOf(list);
    const key = keyOf(list, record);
    const known = key === null ? undefined : keys.get(key);
    if (known) {
      if (known.at !== 'register') return { kind: 'twice', at: known.at };
      return { kind: JSON.stringify(known.record) === JSON.stringify(record) ? 'same' : 'differs' };
    }
    const near = key === null ? undefined : this.inMonth(list, record);
    if (near) return { kind: 'sameMonth', on: near.on, isKnownByDay: !isMonth(near.on) };
    if (key !== null) keys.set(key, { record, at });
    this.lists[list] ??= [];
    // Safe: readRecord made the record for that list.
    (this.lists[list] as AnyRecord[]).push(record);
    this.isChanged = true;
    return { kind: 'added' };
  }

  /** The organisation to save, its records by day. */
  result(): OrganisationInput & { readonly id: string | null } {
    const { awards, appraisals, projects, titles } = this.lists;
    return {
      ...this.details,
      id: this.id,
      awards: awards && byDay(awards),
      appraisals: appraisals && byDay(appraisals),
      projects: projects && byDay(projects),
      titles: byDay(titles ?? []),
    };
  }

  /** A record that is like it but for one being known by its month only. */
  private inMonth(list: RecordList, record: AnyRecord): AnyRecord | undefined {
    const month = record.on.slice(0, 7);
    const key = keyOf(list, { ...record, on: month });
    return this.lists[list]?.find(
      (each) =>
        each.on !== record.on &&
        (isMonth(each.on) || isMonth(record.on)) &&
        each.on.startsWith(month) &&
        keyOf(list, { ...each, on: month }) === key,
    );
  }

  private keysOf(list: RecordList) {
    const known = this.keys.get(list);
    if (known) return known;
    const keys = new Map<string, { record: AnyRecord; at: Place }>();
    for (const record of this.lists[list] ?? []) {
      const key = keyOf(list, record);
      if (key !== null) keys.set(key, { record, at: 'register' });
    }
    this.keys.set(list, keys);
    return keys;
  }
}

function keyOf(list: RecordList, record: AnyRecord): string | null {
  // Safe: readRecord made the record for that list.
  return (recordKey[list] as (record: AnyRecord) => string | null)(record);
}

function blankDetails(name: string, parent: string): Omit<OrganisationInput, RecordList> {
  const kind = kindOfName(name);
  return { name, kind, parent, secretary: '', memberCount: null, foundedOn: null, acceptedOn: null };
}

function byDay<T extends { readonly on: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
