import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { rectificationOf } from '../rectification/rectificationOf.ts';
import { wordsOf } from '../scheme/text.ts';
import { foldName } from '../text/foldName.ts';

export type GradeKey = 'first' | 'second';

/** What stands before a candidate's grade, Chinese sentences. */
export interface GradeBlocks {
  /** No grade can be given while these hold. */
  readonly refused: readonly string[];
  /** A grade needs a written reason while these hold. */
  readonly doubts: readonly string[];
}

/**
 * What stands before grading a candidate: the standard not attached, 六查六看 not complete, the organisation above not
 * graded (逐级), for the second grade no first one. 整改 that is not complete asks for a reason.
 *
 * Source: 001 “在此基础上，按照……参考标准，上级党组织……完成对下一级党组织的分类定级”; the second grade is the program's.
 */
export function gradeBlocks(
  dossier: Pick<Dossier, 'scheme' | 'register' | 'candidates' | 'today'>,
  candidate: Candidate,
  key: GradeKey,
): GradeBlocks {
  const { scheme, register, candidates } = dossier;
  const { grading, checks } = scheme;
  if (!grading) return { refused: ['本方案不由上级直接定级'], doubts: [] };
  const above = candidates.find(
    ({ name, id }) => id !== candidate.id && foldName(name) === foldName(candidate.parent),
  );
  const unchecked = (checks?.rows ?? []).filter(
    ({ id }) => register.find('check', candidate.id, id) === null,
  );
  const isSecond = key === 'second';
  const missing = isSecond ? rectificationOf(dossier, candidate).missing : [];
  return {
    refused: [
      ...(register.find('attachment', null, grading.basis)
        ? []
        : ['定级所依据的参考标准尚未载入，请先载入文件']),
      ...(grading.levels.some(({ kinds }) => kinds.includes(candidate.kind))
        ? []
        : [`文件没有说明“${candidate.kind}”由谁定级，请在基本情况中核对类型`]),
      ...(unchecked.length > 0
        ? [`“${checks ? wordsOf(checks.name) : ''}”还有 ${unchecked.length} 项没有查，查完再定级`]
        : []),
      ...(above && !register.find('grade', above.id, key) ? [`逐级定级：请先为上级“${above.name}”定级`] : []),
      ...(isSecond && !register.find('grade', candidate.id, 'first') ? ['还没有第一次定级'] : []),
    ],
    doubts: missing.length > 0 ? [`整改还没有完成：${missing.join('；')}`] : [],
  };
}
