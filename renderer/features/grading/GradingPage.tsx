import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import type { GradingLevel } from '../../../shared/grading/levelsOf.ts';
import type { GradeContent } from '../../../shared/register/content.ts';
import type { Register } from '../../../shared/register/register.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { GradeDialog } from './GradeDialog.tsx';
import { GradeTable } from './GradeTable.tsx';
import type { GradingRow } from './gradingRows.ts';
import { StandardPart } from './StandardPart.tsx';

interface Props {
  readonly rows: ReadonlyMap<string, GradingRow>;
  readonly levels: readonly GradingLevel[];
  readonly register: Register;
}

/** The standard, then a table for each level; several candidates are graded at once. */
export function GradingPage({ rows, levels, register }: Props) {
  const { scheme } = useAssessment();
  const ask = useAsk();
  const { save } = useSaveEntries();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<{ readonly key: GradeKey; readonly ids: readonly string[] } | null>(
    null,
  );
  const { grading, rectification } = scheme;
  if (!grading) return null;
  // From the top down, so that a level may be graded together with the one above it.
  const inOrder = levels.flatMap(({ candidates }) => candidates.map(({ id }) => id));
  const selected = inOrder.filter((id) => chosen.includes(id));
  const unchosen = selected.length === 0 ? '请先勾选单位' : undefined;
  const open = (key: GradeKey, ids: readonly string[]) => setDialog({ key, ids });
  const graded = async (key: GradeKey, ids: readonly string[], content: GradeContent | null) => {
    const entries = ids.map((candidateId) => ({ kind: 'grade' as const, candidateId, key, content }));
    const said = content ? `已保存：${ids.length} 个单位定为“${content.grade}”` : '已撤销';
    const isTaken = await save(entries, said);
    if (isTaken) setChosen([]);
    return isTaken;
  };
  const takeBack = (key: GradeKey, row: GradingRow) =>
    ask({
      title: `撤销“${row.candidate.name}”的${key === 'first' ? '第一次' : '第二次'}定级`,
      lines: ['日志会保留原来的等次、定级人和日期。'],
      ok: '撤销定级',
      cancel: '不撤销',
      onOk: () => graded(key, [row.candidate.id], null),
    });
  const firsts = [...rows.values()].filter(({ first }) => first).length;
  const seconds = [...rows.values()].filter(({ second }) => second).length;
  return (
    <div className="page grading-page">
      <StandardPart attachment={register.find('attachment', null, grading.basis)} />
      {rectification?.focus && (
        <Alert type="warning" showIcon title={wordsOf(rectification.focus.sentence)} />
      )}
      <div className="grading-bar">
        <span>
          第一次定级 {firsts}／{rows.size}，整改后定级 {seconds}／{rows.size}
        </span>
        <span className="grading-gap" />
        <span className="grading-soft">
          {selected.length > 0 ? `已选 ${selected.length} 个` : '勾选后可以一次定为同一等次'}
        </span>
        <Button
          type="primary"
          disabled={selected.length === 0}
          title={unchosen}
          onClick={() => open('first', selected)}
        >
          第一次定级
        </Button>
        <Button disabled={selected.length === 0} title={unchosen} onClick={() => open('second', selected)}>
          整改后再次定级
        </Button>
      </div>
      {levels.map((level) => (
        <GradeTable
          key={level.by ?? ''}
          level={level}
          rows={rows}
          chosen={chosen}
          onChoose={setChosen}
          onGrade={(key, id) => open(key, [id])}
          onTakeBack={takeBack}
        />
      ))}
      {grading.again && <p className="grading-soft">{wordsOf(grading.again)}</p>}
      {dialog && (
        <GradeDialog
          gradeKey={dialog.key}
          rows={dialog.ids.flatMap((id) => rows.get(id) ?? [])}
          onSave={(content) => graded(dialog.key, dialog.ids, content)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
