import { App, Button, Checkbox } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import type { Pasted } from '../../ui/pasted.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportSource } from './ImportSource.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import { useRoster } from './useRoster.ts';
import { useRosterImport } from './useRosterImport.ts';

interface Props {
  readonly existing: readonly Candidate[];
  readonly registered: readonly Organisation[];
  /** What was pasted before the window was open. */
  readonly pasted: Pasted;
  readonly onClose: () => void;
}

/** Brings a roster in from pasted rows or a file: all of it, or nothing, or what the person says to leave out. */
export function ImportModal({ existing, registered, pasted, onClose }: Props) {
  const { assessmentId, add } = useRoster();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const roster = useRosterImport(existing, registered, pasted);
  const { reading, table, answer } = roster;
  const { isSkipping, isWithoutTwins } = roster.answers;
  const taken = reading?.candidates ?? [];
  const twins = taken.filter(({ warning }) => warning !== null).length;
  const good = isWithoutTwins ? taken.filter(({ warning }) => warning === null) : taken;
  const bad = reading?.problems.length ?? 0;
  const isReady = good.length > 0 && (bad === 0 || isSkipping);

  const onImport = () =>
    add.mutate(
      { assessmentId, candidates: good.map(({ candidate }) => candidate) },
      {
        onSuccess: () => {
          void message.success(`已加入 ${good.length} 个参评单位`);
          onClose();
        },
        onError: showProblem,
      },
    );

  return (
    <Dialog
      title="粘贴或导入参评单位"
      width="min(84rem, 96vw)"
      className="import-modal"
      isHeld={table !== null}
      onClose={onClose}
      footer={
        <div className="import-foot">
          {bad > 0 && (
            <Checkbox checked={isSkipping} onChange={(event) => answer({ isSkipping: event.target.checked })}>
              跳过有问题的 {bad} 行，只导入其余 {good.length} 个
            </Checkbox>
          )}
          {twins > 0 && (
            <Checkbox
              checked={isWithoutTwins}
              onChange={(event) => answer({ isWithoutTwins: event.target.checked })}
            >
              不导入可能重复的 {twins} 行
            </Checkbox>
          )}
          <span className="roster-gap" />
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={!isReady} loading={add.isPending} onClick={onImport}>
            {good.length > 0 ? `导入 ${good.length} 个单位` : '导入'}
          </Button>
        </div>
      }
    >
      <ImportSource
        hasTable={table !== null}
        pasted={pasted.text}
        isReading={roster.readFile.isPending}
        fileName={roster.fileName}
        onPaste={roster.paste}
        onFile={(file) => roster.readFile.mutate({ file }, { onError: showProblem })}
      />
      {table && table.rows.length > 0 && (
        <>
          <LayoutFields roster={roster} table={table} />
          {reading && <ImportPreview reading={reading} roster={roster} key={table.sheetName} />}
        </>
      )}
    </Dialog>
  );
}
