import { afterEach, expect, test } from 'vitest';
import { takeFirst } from '../../renderer/api/firstAnswers.ts';

const path = ['assessment', 'get'];
const input = { assessmentId: 'a' };
const key = `assessment/get ${JSON.stringify(input)}`;

function came(status: number, said: { json?: unknown; meta?: [number, string][] } | null): void {
  globalThis.firstAnswers = new Map([
    [key, Promise.resolve({ response: new Response(null, { status }), said })],
  ]);
}

afterEach(() => {
  globalThis.firstAnswers = undefined;
});

test('what was asked for before the code was there is taken once, and for its input alone', async () => {
  came(200, { json: { name: '甲' }, meta: [] });
  expect(await takeFirst(path, { assessmentId: 'b' })).toBeNull();
  expect(await takeFirst(['assessment', 'list'], input)).toBeNull();
  expect((await takeFirst(path, input))?.output).toEqual({ name: '甲' });
  expect(await takeFirst(path, input)).toBeNull();
});

test('what JSON alone cannot say is read as the client reads it', async () => {
  came(200, { json: { on: '2026-01-01T00:00:00.000Z' }, meta: [[1, 'on']] });
  expect((await takeFirst(path, input))?.output).toEqual({ on: new Date('2026-01-01') });
});

test('what was refused or failed is asked for again', async () => {
  came(404, null);
  expect(await takeFirst(path, input)).toBeNull();
  globalThis.firstAnswers = new Map([[key, Promise.reject(new Error('gone'))]]);
  expect(await takeFirst(path, input)).toBeNull();
  globalThis.firstAnswers = undefined;
  expect(await takeFirst(path, input)).toBeNull();
});
