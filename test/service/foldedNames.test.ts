import { expect, it } from 'vitest';
import { saveOrganisations } from '../../electron/service/organisations.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { newOrganisation } from '../../shared/organisation/newOrganisation.ts';
import { testContext } from '../support/testContext.ts';

const unit = (name: string) => ({
  ...newOrganisation({
    name,
    kind: '党支部',
    parent: '学院党委',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  }),
});

it('a register of before, with two writings of one name, opens, checks and can be put right', () => {
  const context = testContext();
  const { workspace } = context;
  const former = [
    { ...unit('学生党支部（一）'), id: 'a' },
    { ...unit('学生党支部(一)'), id: 'b' },
  ];
  workspace.record(atThisComputer, [{ kind: 'organisations-saved', organisations: former }]);
  expect(checkWorkspace(workspace)).toMatchObject({ ok: true, problems: [] });
  const save = (id: string, name: string) =>
    saveOrganisations(context, [{ ...unit(name), id, secretary: '张三' }]);
  expect(save('a', '学生党支部（一）')).toEqual(['a']);
  expect(save('b', '学生党支部(一)')).toEqual(['b']);
  expect(() => save('b', '学生党支部〔一〕')).toThrow(/已在单位登记中/);
  expect(save('b', '学生党支部(二)')).toEqual(['b']);
  expect(checkWorkspace(workspace)).toMatchObject({ ok: true, problems: [] });
});
