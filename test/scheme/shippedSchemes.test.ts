import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { documentTexts, wordsOf } from '../../shared/scheme/text.ts';
import { documentOf, shipped, shippedIds, sourceOf } from './shippedSchemes.ts';

/** SHA-256 of each document as it was issued, first 16 digits. */
const documents: Readonly<Record<string, readonly [file: string, digest: string]>> = {
  'shandong-wuhao': ['004_63513f40886b69fd.txt', '47b98996c11c9231'],
  'tianjin-wuhao': ['003_242ef25ee0396700.txt', 'd24d5ce30672fdf9'],
  'zjiet-grading': ['001_f4928a120d04e430.txt', '24d62e64b249f124'],
  'zju-excellent': ['000_9d37651df6877275.txt', 'c746ce06d9676881'],
  'zju-shuangchuang': ['002_5f4977c7c3a3e078.txt', '8c4167a324503c68'],
};

describe('the shipped schemes', () => {
  it('are the five, and nothing else', () => {
    expect(shippedIds).toEqual(Object.keys(documents));
  });
});

describe.each(Object.keys(documents))('the shipped scheme %s', (id) => {
  const document = documentOf(id);

  it('is sound', () => {
    expect(shipped(id).id).toBe(id);
    expect(lintScheme(shipped(id))).toEqual([]);
  });

  it('carries its document as it was issued', () => {
    const [file, digest] = documents[id]!;
    expect(sourceOf(id).seed).toBe(file);
    expect(createHash('sha256').update(document).digest('hex').slice(0, 16)).toBe(digest);
  });

  it('gives as the document’s only what stands in the document word for word', () => {
    const texts = documentTexts(sourceOf(id));
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => !document.includes(text))).toEqual([]);
  });

  it('has its stages in the order in which the document has them', () => {
    const places = shipped(id).stages.map((stage) => document.indexOf(wordsOf(stage.text)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gives no sentence of the document as a caption of ours', () => {
    const long = captionsIn(sourceOf(id)).filter((caption) => caption.length > 20);
    expect(long.filter((caption) => document.includes(caption))).toEqual([]);
  });
});

function captionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(captionsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'caption' ? [String(value)] : captionsIn(value),
  );
}
