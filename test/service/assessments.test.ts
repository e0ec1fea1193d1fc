import { expect, it } from 'vitest';
import {
  createAssessment,
  getAssessmentDetail,
  signReadings,
  updateAssessment,
} from '../../electron/service/assessments.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { details } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';

const make = (
  context: ReturnType<typeof testContext>,
  adjustments: Parameters<typeof createAssessment>[1]['adjustments'],
) => createAssessment(context, { schemeId: 'shandong-wuhao', details, adjustments, isRehearsal: false });

it('stores a scheme once, however many assessments pin it, and each adjusted one beside it', () => {
  const context = testContext();
  const plain = { conventions: {}, agreed: {} };
  make(context, plain);
  make(context, plain);
  make(context, { ...plain, capAdditions: 'afterDeductions' });
  const kinds = [...context.workspace.log.all()].map((entry) => entry.kind);
  expect(kinds.filter((kind) => kind === 'scheme-added')).toHaveLength(2);
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true });
});

it('keeps the signed readings when the same are sent again in another order', () => {
  const context = testContext();
  const id = make(context, { conventions: { '1-1.b': '按次', '2-1.a': '按份' }, agreed: {} });
  signReadings(context, id);
  updateAssessment(context, {
    assessmentId: id,
    details: { ...details, name: '改名' },
    adjustments: { agreed: {}, conventions: { '2-1.a': '按份', '1-1.b': '按次' } },
  });
  expect(getAssessmentDetail(context, id).name).toBe('改名');
});

it('takes the shipped scheme again when the panel takes its adjustments back', () => {
  const context = testContext();
  const id = make(context, { capAdditions: 'afterDeductions', conventions: {}, agreed: {} });
  expect(getAssessmentDetail(context, id).scheme.version).toBe('1.0-2');
  updateAssessment(context, { assessmentId: id, details, adjustments: { conventions: {}, agreed: {} } });
  expect(getAssessmentDetail(context, id).scheme.version).toBe('1.0');
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true });
});

it('keeps in the log why the panel changed after it had signed the readings', () => {
  const context = testContext();
  const adjustments = { conventions: {}, agreed: {} };
  const id = make(context, adjustments);
  signReadings(context, id);
  const panel = [...details.panel, { name: '郑德海', isChair: false }];
  updateAssessment(context, {
    assessmentId: id,
    details: { ...details, panel },
    adjustments,
    reason: '增补一人',
  });
  const last = [...context.workspace.log.all()].at(-1)!;
  expect(JSON.parse(last.payloadJson)).toMatchObject({ assessmentId: id, reason: '增补一人' });
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true });
});

it('lays details alone on the readings that stand, and readings alone on the details', () => {
  const context = testContext();
  const id = make(context, {});
  updateAssessment(context, { assessmentId: id, adjustments: { conventions: { '1-1.b': '按次' } } });
  const { schemeDigest } = getAssessmentDetail(context, id);
  updateAssessment(context, { assessmentId: id, details: { ...details, name: '改名' } });
  expect(getAssessmentDetail(context, id)).toMatchObject({
    name: '改名',
    schemeDigest,
    adjustments: { conventions: { '1-1.b': '按次' } },
  });
  updateAssessment(context, { assessmentId: id, adjustments: { conventions: { '1-1.b': '按项' } } });
  expect(getAssessmentDetail(context, id)).toMatchObject({ ...details, name: '改名' });
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true });
});

it('gives every other adjustment of a scheme a version of its own, and the same one the same', () => {
  const context = testContext();
  const create = (adjustments: Parameters<typeof createAssessment>[1]['adjustments']) =>
    createAssessment(context, { schemeId: 'tianjin-wuhao', details, adjustments, isRehearsal: false });
  const versionOf = (id: string) => getAssessmentDetail(context, id).scheme.version;
  const first = create({ weights: { self: 20, superior: 80 } });
  const second = create({ weights: { self: 30, superior: 70 } });
  const third = create({ weights: { superior: 80, self: 20 } });
  expect([first, second, third].map(versionOf)).toEqual(['1.1-2', '1.1-3', '1.1-2']);
  updateAssessment(context, { assessmentId: first, details, adjustments: { targets: { '3-1.a': 3 } } });
  expect([first, second, third].map(versionOf)).toEqual(['1.1-4', '1.1-3', '1.1-2']);
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true });
});

it('names what does not add up in an adjusted scheme, and keeps the one that stood', () => {
  const context = testContext();
  const id = createAssessment(context, {
    schemeId: 'tianjin-wuhao',
    details,
    adjustments: {},
    isRehearsal: false,
  });
  const adjust = (adjustments: Parameters<typeof createAssessment>[1]['adjustments']) => () =>
    updateAssessment(context, { assessmentId: id, details, adjustments });
  expect(adjust({ weights: { self: 20 } })).toThrow('调整后的方案不成立：总分各部分权重合计 120%，应为 100%');
  expect(adjust({ maxes: { '1-1': 6 } })).toThrow('各项目合计 101 分');
  expect(adjust({ points: { '1-3.a': 1 } })).toThrow('没有编号为 1-3.a');
  expect(getAssessmentDetail(context, id).scheme.version).toBe('1.1');
  signReadings(context, id);
  expect(adjust({ weights: { self: 20, superior: 80 } })).toThrow('已由考评组签字。需要改的');
});
