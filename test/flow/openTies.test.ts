import { expect, it } from 'vitest';
import { missingFor } from '../../shared/flow/missingFor.ts';
import { createRegister } from '../../shared/register/register.ts';
import { gradeTieKey } from '../../shared/scheme/gradeTieKey.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { seenIn, sourceOf } from '../report/shandongSource.ts';
import { gradedScheme, gradeSource } from '../support/gradedScheme.ts';

const scheme = parseScheme(
  gradedScheme({
    grades: [gradeSource('优秀', 90, { share: { percent: 50 } }), gradeSource('良好', 0)],
  }),
);
if (!hasSheet(scheme)) throw new Error('a sheet');
const items = seenIn(scheme);
const unit = (name: string, points: number, isSubmitted = true) => ({
  ...{ name, items, isSubmitted },
  values: { 'A.p': 2000, 'B.p': points },
});

it('a tie across the last place of a grade keeps the scoring open until it is ruled on', () => {
  const { dossier } = sourceOf([unit('甲', 7500), unit('乙', 7500)], scheme);
  expect(missingFor(dossier, 'sheets')).toEqual([
    {
      text: '“优秀”的名额还余 1 个，甲、乙总分并列，待组长裁定，裁定以前这些单位的等次待定',
      screen: 'results',
    },
  ]);
  const ruling = { by: '周正明', on: '2026-11-19', reason: '甲的群众测评较高', chosen: ['c1'] };
  const key = gradeTieKey(null, '优秀');
  const ruled = createRegister([{ kind: 'tie-ruling', candidateId: null, key, content: ruling }]);
  expect(missingFor({ ...dossier, register: ruled }, 'sheets')).toEqual([]);
});

it('nothing is said of a tie while sheets are still to be signed, nor where nobody is level at the line', () => {
  const open = sourceOf([unit('甲', 7500), unit('乙', 7500, false)], scheme).dossier;
  expect(missingFor(open, 'sheets')).toEqual([
    { text: '乙评分表尚未签字确认', screen: 'score', candidateId: 'c2' },
  ]);
  const apart = sourceOf([unit('甲', 7600), unit('乙', 7500)], scheme).dossier;
  expect(missingFor(apart, 'sheets')).toEqual([]);
});
