import type { BackupSummary } from '../../shared/contract/dataFile.ts';
import type { SizedBackup } from '../backup/backupsToDrop.ts';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { createAssessmentStore } from '../store/assessmentStore.ts';
import { endOfLog, type LogStore } from '../store/logStore.ts';
import { isOfEarlierVersion, openDatabase } from '../store/openDatabase.ts';

/** What people call the events that a going back would lose, the weightier first. */
const lostWords: readonly (readonly [string, string])[] = [
  ['sheet-submitted', '次签字'],
  ['sheet-changed', '处评分改动'],
  ['entries-set', '项登记'],
  ['candidates-added', '次加入单位'],
  ['organisations-saved', '次单位登记'],
  ['assessment-created', '次新建考核'],
];

/** What a backup holds, and what going back to it would lose. `present` is the log of the open data file, null where it does not open. */
export function summarise(
  path: string,
  backup: SizedBackup,
  present: Pick<LogStore, 'find' | 'kindsAfter'> | null,
): BackupSummary {
  const { day, time, reason, size } = backup;
  const common = { id: path, madeAt: `${day} ${time}`, reason, size };
  try {
    const db = openDatabase(path, { readonly: true, acceptsEarlier: true });
    try {
      const last = endOfLog(db);
      return {
        ...common,
        assessments: isOfEarlierVersion(path)
          ? []
          : createAssessmentStore(db)
              .list()
              .map(({ name }) => name),
        lastChange: last?.at ?? null,
        lost: present ? lostBy(present, last) : '现在的数据文件打不开，无法比较',
        problem: null,
      };
    } finally {
      db.close();
    }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : asStorageRefusal(error, path);
    if (!refusal) throw error;
    return { ...common, assessments: [], lastChange: null, lost: '', problem: refusal.message };
  }
}

function lostBy(present: Pick<LogStore, 'find' | 'kindsAfter'>, last: ReturnType<typeof endOfLog>): string {
  if (last && present.find(last.seq)?.hash !== last.hash) return '与现在的数据文件不是同一份记录';
  const counts = present.kindsAfter(last?.seq ?? 0);
  if (counts.size === 0) return '没有，与现在相同';
  const named = lostWords.flatMap(([kind, words]) => {
    const count = counts.get(kind);
    return count ? [`${count} ${words}`] : [];
  });
  const others = [...counts].filter(([kind]) => !lostWords.some(([known]) => known === kind));
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(rest > 0 ? [`${rest} 项其他记录`] : [])].join('、');
}
