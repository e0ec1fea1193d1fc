import { Button, Space } from 'antd';
import { useState } from 'react';
import { newProblem } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import type { Register } from '../../../shared/register/register.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { WhyNot, whyTitle } from '../../ui/WhyNot.tsx';
import { AddDialog } from './AddDialog.tsx';
import { DeductionDialog } from './DeductionDialog.tsx';
import { ListFoundButton } from './ListFoundButton.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { RowTable } from './RowTable.tsx';
import type { Unit } from './unit.ts';
import { useDeductions, whyNoDeductions } from './useDeductions.ts';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly unit: Unit;
  readonly register: Register;
  readonly rectification: Rectification;
}

type Dialog = 'problem' | 'rule' | 'carrier' | 'paste' | 'deductions' | null;

/** 问题清单、任务清单、责任清单 in one table, and the ways in which rows come into it. */
export function RegisterPart({ unit, register, rectification }: Props) {
  const { id: assessmentId, scheme } = useAssessment();
  const candidateId = unit.candidate.id;
  const found = useDeductions(candidateId);
  const whyNone = whyNoDeductions(found);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const asksFor = (kind: Problem['kind']) =>
    scheme.rectification?.atLeast.some(({ rows }) => rows === kind) ?? false;
  return (
    <div className="rectify-register">
      <Space wrap className="rectify-bar">
        <Button type={unit.unlisted.length > 0 ? 'default' : 'primary'} onClick={() => setDialog('problem')}>
          添加问题
        </Button>
        {unit.unlisted.length > 0 && (
          <ListFoundButton unit={unit} register={register} rectification={rectification} />
        )}
        {hasSheet(scheme) && (
          <Button
            disabled={whyNone.length > 0}
            title={whyTitle(whyNone)}
            onClick={() => setDialog('deductions')}
          >
            从扣分生成
          </Button>
        )}
        <Button onClick={() => setDialog('paste')}>从 Excel 粘贴</Button>
        {asksFor('rule') && <Button onClick={() => setDialog('rule')}>添加制度</Button>}
        {asksFor('carrier') && <Button onClick={() => setDialog('carrier')}>添加服务载体</Button>}
      </Space>
      {hasSheet(scheme) && (
        <WhyNot act="从扣分生成" why={whyNone} place={{ screen: 'score', assessmentId, candidateId }} />
      )}
      {unit.rows.length === 0 ? (
        <p className="rectify-empty">
          {unit.isClear
            ? `${scheme.checks ? wordsOf(scheme.checks.name) : ''}没有发现问题。另有问题的，可以添加。`
            : '清单还是空的。查摆出的问题可以一键列入，也可以直接添加，或从 Excel 粘贴。'}
        </p>
      ) : (
        <RowTable rows={unit.rows} rectification={rectification} />
      )}
      {scheme.rectification?.note && <p className="rectify-soft">{wordsOf(scheme.rectification.note)}</p>}
      {(dialog === 'problem' || dialog === 'rule' || dialog === 'carrier') && (
        <AddDialog
          kind={dialog}
          onAdd={(text) => rectification.add(newProblem({ kind: dialog, problem: text }))}
          onClose={close}
        />
      )}
      {dialog === 'paste' && <PasteDialog onAdd={rectification.add} onClose={close} />}
      {dialog === 'deductions' && (
        <DeductionDialog found={found} rows={unit.rows} onAdd={rectification.add} onClose={close} />
      )}
    </div>
  );
}
