import { legalFileName } from '../text/legalFileName.ts';
import { type PackageAbout, packageEnding, packageKinds } from './packageHead.ts';
import { ownerName } from './packageOwner.ts';

type Subject = Pick<PackageAbout, 'assessment' | 'panelist' | 'unit'>;

/** A package's file name. @example packageName({ kind: 'task', assessment: '2025年度考核', panelist: '吴晓岚' }) // '任务包-2025年度考核-吴晓岚.kpkg' */
export function packageName(about: Subject & Pick<PackageAbout, 'kind'>): string {
  return `${packageKinds[about.kind]}-${subjectOf(about)}${packageEnding}`;
}

/** The file name of a 任务包 that is a page. @example pageName({ assessment: '2025年度考核', panelist: '吴晓岚' }) // '任务包（网页）-2025年度考核-吴晓岚.html' */
export function pageName(about: Subject): string {
  return `任务包（网页）-${subjectOf(about)}.html`;
}

function subjectOf(about: Subject): string {
  return `${legalFileName(about.assessment)}-${legalFileName(ownerName(about))}`;
}
