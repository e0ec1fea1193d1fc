/**
 * Whether a unit came with a rehearsal: its name or its 上级单位 says so, as all the demonstration data does.
 *
 * @example isOfRehearsal({ name: '教务处党支部', parent: '滨海电子中等专业学校党委（演练）' }) // true
 */
export function isOfRehearsal({ name, parent }: { readonly name: string; readonly parent: string }): boolean {
  return [name, parent].some((text) => text.includes('（演练）'));
}
