/** What a roster tells of a candidate, in the order of the template's columns. */
export const rosterFields = ['name', 'kind', 'parent', 'secretary', 'memberCount', 'foundedOn'] as const;
export type RosterField = (typeof rosterFields)[number];

/** The fields' titles, as the template and the screen have them. */
export const rosterFieldTitles: Readonly<Record<RosterField, string>> = {
  name: '单位名称',
  kind: '类型',
  parent: '上级单位',
  secretary: '书记',
  memberCount: '党员人数',
  foundedOn: '成立日期',
};

/** The column that holds each field, counted from 0; null where the table has none. */
export type RosterMapping = Readonly<Record<RosterField, number | null>>;
