/**
 * As what somebody puts a name down: who handles a matter, who issues a document, who checks and signs off, who grades
 * from above, who keys in again what another one did.
 */
export type SignerRole = 'handler' | 'issuer' | 'signer' | 'grader' | 'checker';

/** Where names are kept: the window's local storage. */
type Names = Pick<Storage, 'getItem' | 'setItem'>;

/** The assessment in which a name is put down, absent outside of one. */
interface Within {
  readonly id: string;
  readonly panel: readonly { readonly name: string }[];
}

/**
 * The name that was last put down in this role in this assessment; else the machine's last one, where it is one of this
 * panel, for another committee's people sign nothing here; else none.
 */
export function lastBy(names: Names, role: SignerRole, within: Within | null): string {
  const last = names.getItem(`kaoping.lastBy.${role}`) ?? '';
  if (within === null) return last;
  const own = names.getItem(`kaoping.lastBy.${role}.${within.id}`);
  return own ?? (within.panel.some(({ name }) => name === last) ? last : '');
}

/** Remembers the name for the next time. */
export function keepBy(names: Names, role: SignerRole, within: Within | null, by: string): void {
  names.setItem(`kaoping.lastBy.${role}`, by);
  if (within !== null) names.setItem(`kaoping.lastBy.${role}.${within.id}`, by);
}
