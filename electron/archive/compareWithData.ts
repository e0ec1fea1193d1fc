import type { Manifest } from '../../shared/archive/manifest.ts';
import type { ProgramPaths } from '../compose.ts';
import { overReader } from '../reportFile.ts';
import { unlikeData } from './unlikeData.ts';
import { unlikeManifest } from './unlikeManifest.ts';

/** What came of comparing an archive with the data in it; sentences. */
export interface Comparison {
  readonly wrong: readonly string[];
  /** What could not be compared. */
  readonly uncompared: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Makes everything anew from the data in the archive, by the clock of its making and in its time zone, and compares. What
 * another version of the program wrote is compared all the same: where it is alike, it is; where it is not, this version
 * cannot say why.
 */
export async function compareWithData(
  paths: ProgramPaths,
  manifest: Manifest,
  copy: string,
  readPart: (name: string) => Promise<Buffer>,
): Promise<Comparison> {
  const { madeAt: at, programVersion, utcOffset, alsoHolds } = manifest;
  const notes = [
    '下面的归档校验码与制作时抄下的一致，才说明这份归档没有被整份替换。',
    ...(alsoHolds.length > 0
      ? [`其中的数据文件和操作记录还含有另外 ${alsoHolds.length} 次考核：${alsoHolds.join('、')}`]
      : []),
  ];
  const isSameZone = takeZone(at, utcOffset);
  return overReader({ paths, dataPath: copy, at }, async (context) => {
    const { wrong, uncompared } = await unlikeData(context, manifest, readPart);
    const ofManifest = unlikeManifest(context, manifest);
    const reason =
      context.programVersion !== programVersion
        ? `由 ${programVersion} 版程序写成，本程序是 ${context.programVersion} 版`
        : isSameZone
          ? null
          : '时区与制作时不同';
    if (reason === null) return { wrong: [...ofManifest, ...wrong], uncompared, notes };
    const unclear = wrong.map((words) => `${words}（${reason}，不能断定是否被改动）`);
    const ofZone = isSameZone ? [] : ['清单所写的时区这台电脑没有，印出的时间不能比对'];
    return { wrong: ofManifest, uncompared: [...ofZone, ...unclear, ...uncompared], notes };
  });
}

/** Takes on the time zone of the making, in which times are printed; false where this computer does not have it. */
function takeZone(at: string, utcOffset: number): boolean {
  const made = new Date(at);
  if (made.getTimezoneOffset() === utcOffset) return true;
  // This process is for the one check. The zone's sign is the other way round: Etc/GMT-8 is China's.
  const hours = utcOffset / 60;
  process.env.TZ = `Etc/GMT${hours > 0 ? '+' : ''}${hours}`;
  return new Date(at).getTimezoneOffset() === utcOffset;
}
