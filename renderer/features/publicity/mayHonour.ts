import type { Publicity } from '../../../shared/contract/publicity.ts';

/** Whether a 表彰决定 could list anybody: an honour is given, and somebody is not barred from it, as before 验收. */
export function mayHonour({ honours, rows }: Pick<Publicity, 'honours' | 'rows'>): boolean {
  return honours.length > 0 && rows.some(({ award }) => award !== 'barred');
}
