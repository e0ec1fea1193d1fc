// A roster that a file lists: read as the screen reads it, and added to an assessment.

import { rosterTitles } from '../../shared/roster/rosterField.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import { namesOf } from '../../shared/scheme/schemeNames.ts';
import { Refusal } from '../refusal.ts';
import { addCandidates } from './candidates.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { dayOf } from './dossier.ts';
import type { BroughtFile } from './files.ts';

export interface AddedRoster {
  readonly added: number;
  readonly candidateIds: readonly string[];
  /** What was done without being asked, in Chinese. */
  readonly notes: readonly string[];
}

/**
 * Adds every unit that the file lists, or none.
 *
 * Errors: a Refusal that names each row that cannot be taken as it is, with what to do.
 */
export async function addRoster(
  context: Context,
  assessmentId: string,
  file: BroughtFile,
): Promise<AddedRoster> {
  const { workspace, files } = context;
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  const { candidateKinds: kinds } = scheme;
  const { reading, notes } = rosterReading(await files.readTable(file.name, file.bytes), {
    kinds,
    defaultKind: kinds[0] ?? '',
    existing: workspace.candidates.list(assessmentId),
    registered: workspace.organisations.list(),
    today: dayOf(workspace.sources.now()),
    titles: rosterTitles(namesOf(scheme)),
  });
  if (reading.refusal !== null) throw new Refusal('REFUSED', reading.refusal);
  const problems = [
    ...reading.problems.map(({ row, text }) => `第 ${row} 行：${text}`),
    ...reading.candidates.flatMap(({ row, warning }) =>
      warning === null ? [] : [`第 ${row} 行：${warning}`],
    ),
  ];
  if (problems.length > 0)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”有 ${problems.length} 行要核对，一个单位也没有加入`,
      problems,
    );
  const candidateIds = addCandidates(
    context,
    assessmentId,
    reading.candidates.map(({ candidate }) => candidate),
  );
  return { added: candidateIds.length, candidateIds, notes };
}
