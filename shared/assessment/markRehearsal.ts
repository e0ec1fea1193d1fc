/** The title with the mark of a rehearsal. @example markRehearsal('汇总表', { isRehearsal: true }) // '汇总表（演练）' */
export function markRehearsal(title: string, assessment: { readonly isRehearsal: boolean }): string {
  return assessment.isRehearsal ? `${title}（演练）` : title;
}
