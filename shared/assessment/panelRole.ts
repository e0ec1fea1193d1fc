import type { Panelist } from './assessment.ts';

type Roled = Pick<Panelist, 'role'>;

/** Those of the panel who score: 组长 and 考评员, in the panel's order. */
export function scorersOf<P extends Roled>(panel: readonly P[]): readonly P[] {
  return panel.filter(({ role }) => role === undefined);
}

/** What a member of the panel is, as it stands before the name. @example roleWords({ isChair: true }) // '组长' */
export function roleWords({ isChair, role }: Pick<Panelist, 'isChair' | 'role'>): string {
  return isChair ? '组长' : role ? panelRoles[role] : '成员';
}

/** The members who do not score, by how they are stored. */
export const panelRoles = { secretary: '秘书', supervisor: '监督' } as const;
