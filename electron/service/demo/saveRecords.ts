import { identityOf } from '../../../shared/assessment/candidate.ts';
import type { OrganisationSaving } from '../../../shared/contract/inputs.ts';
import { newOrganisation } from '../../../shared/organisation/newOrganisation.ts';
import type { Context } from '../context.ts';
import { saveOrganisations } from '../organisations.ts';
import type { Demo } from './demoSchema.ts';

/** Puts the made-up organisations that have records into the register, as they were before the rehearsal's outcome. */
export function saveRecords(context: Context, { candidates, others }: Demo): void {
  const rows = [...candidates, ...others].flatMap(({ records, ...input }): OrganisationSaving[] => {
    if (!records) return [];
    const known = context.workspace.organisations.findByIdentity(identityOf(input));
    const given = Object.entries(records).filter(([, value]) => value !== undefined);
    const row = { ...newOrganisation(input), ...known, ...input, ...Object.fromEntries(given) };
    return [{ ...row, id: known?.id ?? null }];
  });
  if (rows.length > 0) saveOrganisations(context, rows);
}
