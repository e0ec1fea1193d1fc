import { expect, it } from 'vitest';
import { headPieces } from '../../renderer/features/results/headPieces.ts';
import { leavesOf } from '../../shared/scheme/part.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';

it('breaks a head between words, with a single character and a bracket beside its word', () => {
  expect(headPieces('支部班子好\n（20）')).toEqual(['支部', '班子好\n', '（20）']);
  expect(headPieces('领导班子好')).toEqual(['领导', '班子好']);
  expect(headPieces('上级党（工）委评定')).toEqual(['上级党', '（工）委', '评定']);
  expect(headPieces('状态')).toEqual(['状态']);
  expect(headPieces('')).toEqual([]);
});

it('keeps every character of every head of the shipped schemes, and starts no piece with a closing mark', () => {
  const names = shippedIds
    .map(shipped)
    .flatMap((scheme) => [
      ...(scheme.sheet?.dimensions ?? []).map(({ name }) => wordsOf(name)),
      ...leavesOf(scheme).map(({ name }) => wordsOf(name)),
    ]);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const pieces = headPieces(`${name}\n权重 20%`);
    expect(pieces.join('')).toBe(`${name}\n权重 20%`);
    for (const piece of pieces) expect(piece).not.toMatch(/^[）”》、，]/);
  }
});
