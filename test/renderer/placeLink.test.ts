import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { placeLink } from '../../renderer/ui/placeLink.ts';
import { type Place, placeSchema } from '../../shared/assessment/place.ts';
import { codeIn, root } from '../architecture/imports.ts';

const routes = [
  ...readFileSync(join(root, 'renderer/app/Routes.tsx'), 'utf8').matchAll(/path="([\w-]+)[^"]*"/g),
].map(([, path]) => path);

const places: readonly Place[] = placeSchema.options.flatMap(({ shape }) => {
  const screens = 'options' in shape.screen ? shape.screen.options : [...shape.screen.values];
  return screens.map((screen) =>
    placeSchema.parse({ screen, ...('assessmentId' in shape && { assessmentId: 'x' }) }),
  );
});

it.each(places.map((place) => [place.screen, place] as const))('%s is a screen that opens', (_, place) => {
  expect(places.length).toBeGreaterThan(10);
  const [, ofAssessment, other = ''] = /^(?:\/a\/x\/([\w-]+)|\/([\w-]*))/.exec(placeLink(place).path) ?? [];
  if (ofAssessment ?? other) expect(routes).toContain(ofAssessment ?? other);
  expect(placeLink(place).title).not.toBe('');
});

it('leads to the unit where a screen shows one', () => {
  const at = { assessmentId: 'x', candidateId: 'c' };
  expect(placeLink({ screen: 'score', ...at }).path).toBe('/a/x/score/c');
  expect(placeLink({ screen: 'flow', ...at }).path).toBe('/a/x/flow');
});

/** Each refusal as it stands in the code, with all that it is given. */
const refusals = codeIn('electron/service').flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split(/(?=new Refusal\()/)
    .slice(1)
    .map((text) => text.slice(0, text.search(/\);/)))
    .map((text) => `${file}: ${text}`),
);

/** What a sentence says that sends a person to another screen. */
const elsewhere = /请先(?:到|退回|清空|撤销)|请先?在“|请返回考核列表|请用“|还没有参评单位|在程序之外被改动/;

it('a refusal that sends a person to another screen says which', () => {
  const sending = refusals.filter((text) => elsewhere.test(text));
  expect(sending.length).toBeGreaterThan(15);
  expect(sending.filter((text) => !/screen:/.test(text))).toEqual([]);
});
