import { namesOf, type SchemeNames } from '../scheme/schemeNames.ts';
/** What a roster tells of a candidate, in the order of the template's columns. */
export const rosterFields = ['name', 'kind', 'parent', 'secretary', 'memberCount', 'foundedOn'] as const;
export type RosterField = (typeof rosterFields)[number];

/** What the fields are called. */
export type RosterTitles = Readonly<Record<RosterField, string>>;

/** The fields' titles, as the template and the screen have them. @example rosterTitles(namesOf({})).secretary // '书记' */
export function rosterTitles({ leader, members }: Pick<SchemeNames, 'leader' | 'members'>): RosterTitles {
  return {
    name: '单位名称',
    kind: '类型',
    parent: '上级单位',
    secretary: leader,
    memberCount: members,
    foundedOn: '成立日期',
  };
}

/** The titles where no scheme calls them otherwise. */
export const usualTitles = rosterTitles(namesOf({}));

/** The column that holds each field, counted from 0; null where the table has none. */
export type RosterMapping = Readonly<Record<RosterField, number | null>>;
