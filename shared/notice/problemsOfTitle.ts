import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isHonour } from '../honour/isHonour.ts';
import { honoursOf, quoted } from './honours.ts';
import { listRows } from './listRows.ts';

/**
 * Why these candidates are not given the title, Chinese sentences; empty where they are. A title that the document does
 * not name is nobody's. A signed 表彰决定 gives it to those whom it lists; to others only a track does, whose 验收 may come
 * later. Whom the result bars gets none without it.
 */
export function problemsOfTitle(
  dossier: Dossier,
  honour: string,
  candidates: readonly Pick<Candidate, 'id' | 'name'>[],
): string[] {
  const honours = honoursOf(dossier);
  if (!honours.some((each) => isHonour(each, honour))) {
    return [
      honours.length === 0
        ? '文件没有规定称号'
        : `文件没有称号“${honour}”，应为${honours.map(quoted).join('或')}`,
    ];
  }
  const { register, scheme } = dossier;
  const signed = register.find('decision', null, 'decision')?.frozen?.rows ?? null;
  const isOf = (group: string) => group === '' || isHonour(group, honour);
  const decided = new Set(signed?.flatMap((row) => (isOf(row.group) ? [row.candidateId] : [])));
  const rows = listRows(dossier).filter(({ group }) => isOf(group));
  return candidates.flatMap(({ id, name }) => {
    if (decided.has(id)) return [];
    if (signed && scheme.tracks.length === 0) return [`已签发的表彰决定中没有“${name}”`];
    const own = rows.find(({ candidateId }) => candidateId === id);
    return own?.award === 'barred' ? [`“${name}”（${own.result}）按结果不能授予${quoted(honour)}`] : [];
  });
}
