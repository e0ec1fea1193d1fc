/**
 * Whether the program can run the scheme as an assessment on its screens: true where the scheme has a sheet that the
 * panel fills together. Takes a scheme as its file has it or as the program works with it.
 *
 * @example canAssess(shandong) // true
 * @example canAssess(zjuExcellent) // false: it has no sheet
 */
export function canAssess(scheme: { readonly sheet?: { readonly by: string } | undefined }): boolean {
  return scheme.sheet?.by === 'panel';
}
