import { Button } from 'antd';
import type { Register } from '../../../shared/register/register.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { problemOf } from './problemOf.ts';
import type { Unit } from './unit.ts';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly unit: Unit;
  readonly register: Register;
  readonly rectification: Rectification;
}

/** 全部列入清单: what the check list found and no list has yet. */
export function ListFoundButton({ unit, register, rectification }: Props) {
  const { scheme } = useAssessment();
  const found = (scheme.checks?.rows ?? [])
    .filter(({ id }) => unit.unlisted.includes(id))
    .map((row) => problemOf(row, register.find('check', unit.candidate.id, row.id)?.problem ?? ''));
  return (
    <Button type="primary" onClick={() => void rectification.add(...found)}>
      {found.length === 1 ? '查出的问题列入清单' : `${found.length} 个问题全部列入清单`}
    </Button>
  );
}
