import { legalFileName } from '../text/legalFileName.ts';
import { type PackageAbout, packageEnding, packageKinds } from './packageHead.ts';

/** A package's file name. @example packageName({ kind: 'task', assessment: '2025年度考核', panelist: '吴晓岚' }) // '任务包-2025年度考核-吴晓岚.kpkg' */
export function packageName(about: Pick<PackageAbout, 'kind' | 'assessment' | 'panelist'>): string {
  return `${packageKinds[about.kind]}-${subjectOf(about)}${packageEnding}`;
}

/** The file name of a 任务包 that is a page. @example pageName({ assessment: '2025年度考核', panelist: '吴晓岚' }) // '任务包（网页）-2025年度考核-吴晓岚.html' */
export function pageName(about: Pick<PackageAbout, 'assessment' | 'panelist'>): string {
  return `任务包（网页）-${subjectOf(about)}.html`;
}

function subjectOf({ assessment, panelist }: Pick<PackageAbout, 'assessment' | 'panelist'>): string {
  return `${legalFileName(assessment)}-${legalFileName(panelist)}`;
}
