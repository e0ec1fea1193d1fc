import type { FoundColumns } from './columnRole.ts';
import type { Findings } from './findings.ts';
import type { PlacedItem } from './levels.ts';
import type { DraftColumn, OwnTableDraft } from './ownTableDraft.ts';

const shownRoles = ['way', 'department', 'remark'] as const;

/** Columns that the form prints beside, where any item fills them. */
export function shownColumns(
  found: FoundColumns | undefined,
  items: readonly PlacedItem[],
  findings: Findings,
): (DraftColumn & { readonly column: number })[] {
  const columns = (found?.columns ?? []).filter(({ role, column }) => {
    const isShown = shownRoles.some((shown) => shown === role);
    return isShown && items.some(({ raw: { others } }) => (others.get(column)?.length ?? 0) > 0);
  });
  const more = columns.slice(most).map(({ head }) => `“${head}”`);
  if (more.length > 0) findings.notes.push(`表后只能照录 ${most} 栏，${more.join('、')}没有读入`);
  return columns.slice(0, most).map(({ column, head, role }) => ({
    id: `${role}${column + 1}`,
    head: fitted(head) || '备注',
    column,
  }));
}

export function headsOf(found: FoundColumns | undefined): OwnTableDraft['heads'] {
  const head = (role: string) =>
    fitted(found?.columns.find((column) => column.role === role)?.head ?? '') || undefined;
  const [dimension, group, content, points] = [
    head('dimension'),
    head('group'),
    head('content'),
    head('max'),
  ];
  const [standard, score] = [head('standard'), head('score')];
  return {
    ...(dimension !== undefined && { dimension }),
    ...(group !== undefined && { group }),
    ...(content !== undefined && { content }),
    ...(points !== undefined && { points }),
    ...(standard !== undefined && { standard }),
    ...(score !== undefined && { score }),
  };
}

/** A form has no more further columns. */
const most = 4;

/** A head as long as a form may have it. */
function fitted(words: string): string {
  return words.slice(0, 20).trim();
}
