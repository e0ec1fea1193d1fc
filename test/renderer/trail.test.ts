import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { screenName } from '../../renderer/app/screenName.ts';
import { backFrom, trailAfter } from '../../renderer/app/trail.ts';
import { partAsked } from '../../renderer/features/nominations/partAsked.ts';
import { root } from '../architecture/imports.ts';
import { organisation } from '../nomination/dossierOf.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';

const nominee = '/a/x/nominations/c';
const unit = '/organisations/o#awards';

describe('the way back', () => {
  it('leads to what was open where a link led away, while one is on the screen it led to', () => {
    const trail = trailAfter([], nominee, unit, 'link');
    expect(backFrom(trail, unit)).toEqual({ address: nominee, name: '条件和推荐' });
    expect(backFrom(trail, '/organisations/p')).toEqual({ address: nominee, name: '条件和推荐' });
    expect(backFrom(trail, '/a/x/flow')).toBeNull();
  });

  it('is gone where one chose anew in the head, and where one is back', () => {
    const trail = trailAfter([], nominee, unit, 'link');
    expect(trailAfter(trail, unit, '/a/x/flow', 'head')).toEqual([]);
    expect(trailAfter(trail, unit, nominee, 'back')).toEqual([]);
    expect(trailAfter(trail, unit, '/a/x/nominations', 'link')).toEqual([]);
  });

  it('goes on over several screens, and none leads to the list of assessments', () => {
    const trail = trailAfter(trailAfter([], '/a/x/flow', nominee, 'link'), nominee, unit, 'link');
    const once = trailAfter(trail, unit, nominee, 'back');
    expect(backFrom(once, nominee)).toEqual({ address: '/a/x/flow', name: '流程' });
    expect(trailAfter([], '/', '/a/x/setup', 'link')).toEqual([]);
  });

  it('has a name for every screen of an assessment on which something is done', () => {
    const routes = readFileSync(join(root, 'renderer/app/Routes.tsx'), 'utf8').split('path="a/')[1] ?? '';
    const screens = [...routes.matchAll(/path="([\w-]+)/g)].map(([, path]) => path ?? '');
    const unnamed = screens.filter((screen) => screenName(`/a/x/${screen}`) === '');
    expect(screens.length).toBeGreaterThan(12);
    expect(unnamed).toEqual(['board', 'meeting']);
  });
});

describe('the part of a unit’s page that a condition sends to', () => {
  const none = { ...organisation({ name: '一支部' }), appraisals: null };

  it('is the first list that is not entered yet, of those that decide the condition', () => {
    const rule = shipped('zju-shuangchuang').tracks[1]!.conditions.find(({ id }) => id === 'M3a')!.rule!;
    expect(partAsked(rule, none)).toBe('#awards');
    expect(partAsked(rule, { ...none, awards: [] })).toBe('#appraisals');
    expect(partAsked(rule, { ...none, awards: [], appraisals: [] })).toBe('#awards');
    expect(partAsked({ kind: 'age', since: 'foundedOn', term: { years: 3 } }, none)).toBe('');
  });

  it('is on that page, for each rule that a scheme has', () => {
    const page = readFileSync(join(root, 'renderer/features/organisations/OrganisationPage.tsx'), 'utf8');
    const parts = shippedIds.flatMap((id) =>
      shipped(id).tracks.flatMap(({ conditions }) =>
        conditions.flatMap(({ rule, lines }) =>
          [rule, ...lines.map((line) => line.rule)].map((each) => partAsked(each ?? null, none)),
        ),
      ),
    );
    const lists = [...new Set(parts)].filter((part) => part !== '').map((part) => part.slice(1));
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.filter((list) => !page.includes(`list="${list}"`))).toEqual([]);
  });
});
