import type { Manifest } from '../../shared/archive/manifest.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { type Context, getAssessment, getScheme } from '../service/context.ts';

/** Where the manifest says of the assessment, its scheme, its time or its company another thing than the data; sentences. */
export function unlikeManifest(context: Context, manifest: Manifest): string[] {
  const { workspace } = context;
  const { id, name, year, organiser, schemeDigest } = getAssessment(context, manifest.assessment.id);
  const scheme = getScheme(context, schemeDigest);
  const others = workspace.assessments.list().filter((each) => each.id !== id);
  const last = workspace.log.last();
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['考核', manifest.assessment, { id, name, year, organiser }],
    [
      '方案',
      manifest.scheme,
      { id: scheme.id, title: wordsOf(scheme.title), version: scheme.version, digest: schemeDigest },
    ],
    ['其他考核', manifest.alsoHolds, others.map((other) => other.name)],
    ['归档时间早于最后的操作', last !== undefined && manifest.madeAt < last.at, false],
  ];
  return pairs
    .filter(([, said, had]) => JSON.stringify(said) !== JSON.stringify(had))
    .map(([what]) => `清单中的“${what}”与其中的数据文件不符`);
}
