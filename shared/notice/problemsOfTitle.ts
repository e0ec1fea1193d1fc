import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { otherKind } from '../honour/honourKinds.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { ListRow } from '../register/noticeContent.ts';
import { honoursOf, quoted } from './honours.ts';
import { type DueRow, listRows } from './listRows.ts';
import { standingRows } from './standingRows.ts';

/**
 * Why these candidates are not given the title, Chinese sentences; empty where they are. A title that the document does
 * not name is nobody's. A signed 表彰决定 gives it to those whom it lists, unless a correction since takes it away; to
 * others only a track does, whose 验收 may come later. Who is not put forward, or whom the result bars, gets none.
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
  const signed = register.find('decision', null, 'decision');
  const { rows: standing, dropped } = signed?.frozen
    ? standingRows(dossier, signed)
    : { rows: [], dropped: [] };
  const isOf = (group: string) => group === '' || isHonour(group, honour);
  const idsOf = (rows: readonly ListRow[]) =>
    new Set(rows.flatMap((row) => (isOf(row.group) ? [row.candidateId] : [])));
  const [decided, lost] = [idsOf(standing), idsOf(dropped)];
  const rows = listRows(dossier).filter(({ group }) => isOf(group));
  return candidates.flatMap(({ id, name }) => {
    if (decided.has(id)) return [];
    if (lost.has(id)) {
      return [
        `“${name}”在已签发的表彰决定中，更正后按结果不能授予${quoted(honour)}，请按规定另行行文更正表彰决定`,
      ];
    }
    if (signed?.frozen && scheme.tracks.length === 0) return [`已签发的表彰决定中没有“${name}”`];
    const kind = otherKind(scheme, dossier.candidates.find((each) => each.id === id)?.kind ?? '');
    if (kind !== null) return [`“${name}”${kind}，请先在表彰决定中列出并写明理由`];
    const own = rows.find(({ candidateId }) => candidateId === id);
    return problemsOfRow(dossier, { name, honour }, own);
  });
}

/** What the result says against a title that no decision gives yet. */
function problemsOfRow(
  { scheme }: Dossier,
  { name, honour }: { readonly name: string; readonly honour: string },
  own: DueRow | undefined,
): string[] {
  if (!own) {
    return scheme.tracks.length > 0 ? [`“${name}”没有列入推荐，不能授予${quoted(honour)}`] : [];
  }
  if (own.award === 'barred') return [`“${name}”（${own.result}）按结果不能授予${quoted(honour)}`];
  return own.doubt === undefined ? [] : [`“${name}”${own.doubt}，不能授予${quoted(honour)}，请先判定`];
}
