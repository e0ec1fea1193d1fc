import type { Manifest } from '../../shared/archive/manifest.ts';
import type { ProgramPaths } from '../compose.ts';
import { overReader } from '../reportFile.ts';
import { unlikeData } from './unlikeData.ts';

/** What does not follow from the data in the archive; only the version that wrote it can tell, and only by the same clock. */
export async function compareWithData(
  paths: ProgramPaths,
  manifest: Manifest,
  copy: string,
  readPart: (name: string) => Promise<Buffer>,
): Promise<{ readonly wrong: readonly string[]; readonly notes: readonly string[] }> {
  const { madeAt: at, programVersion, utcOffset, alsoHolds } = manifest;
  const notes = [
    '公文（docx、pdf）只核对 SHA-256。制作时另行记下的清单 SHA-256 与下面的一致，才说明归档文件没有被整份替换。',
    ...(alsoHolds.length > 0
      ? [`其中的数据文件和操作记录还含有另外 ${alsoHolds.length} 次考核：${alsoHolds.join('、')}`]
      : []),
  ];
  return overReader({ paths, dataPath: copy, at }, async (context) => {
    if (context.programVersion !== programVersion)
      return {
        wrong: [],
        notes: [
          ...notes,
          `由 ${programVersion} 版程序写成，没有按数据重新生成比对（本程序是 ${context.programVersion} 版）`,
        ],
      };
    if (new Date(at).getTimezoneOffset() !== utcOffset)
      return { wrong: [], notes: [...notes, '这台电脑的时区与制作时不同，没有按数据重新生成比对'] };
    return { wrong: await unlikeData(context, manifest, readPart), notes };
  });
}
