import { expect, it } from 'vitest';
import { newOrganisation } from '../../shared/organisation/newOrganisation.ts';
import { organisationIndex } from '../../shared/organisation/organisationIndex.ts';

const unit = (name: string, parent: string) => ({
  ...newOrganisation({ name, parent, kind: '党支部', secretary: '', memberCount: null, foundedOn: null }),
  id: `${parent}/${name}`,
});

it('finds a unit by name and 上级单位, white space aside, and by nothing less', () => {
  const find = organisationIndex([unit('机关党支部', '学院党委'), unit('机关 党支部', ''), unit('甲', '乙')]);
  expect(find({ name: '机关 党支部', parent: '学院　党委' })?.id).toBe('学院党委/机关党支部');
  expect(find({ name: '机关党支部', parent: '' })?.id).toBe('/机关 党支部');
  expect(find({ name: '机关党支部', parent: '别的党委' })).toBeNull();
  expect(find({ name: '乙', parent: '甲' })).toBeNull();
});

it('finds a unit in another writing, the one that is written alike first', () => {
  const find = organisationIndex([
    unit('学生党支部（一）', '学院党委'),
    unit('教师党支部(一)', '甲'),
    unit('教师党支部（一）', '甲'),
  ]);
  expect(find({ name: '学⽣党⽀部(一)', parent: '学院 党委' })?.name).toBe('学生党支部（一）');
  expect(find({ name: '教师党支部（一）', parent: '甲' })?.name).toBe('教师党支部（一）');
  expect(find({ name: '教师党支部(一)', parent: '甲' })?.name).toBe('教师党支部(一)');
});
