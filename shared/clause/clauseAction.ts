import type { Hundredths } from '../number/points.ts';
import type { Span } from './clauseRule.ts';

/** Points, or two bounds, lower first. Units: hundredths. */
export type Amount = Hundredths | readonly [Hundredths, Hundredths];

/** What a few words of a standard do with points, and where they stand. */
export type ClauseAction = { readonly at: Span } & (
  | {
      /** `bare` is a number without a verb: （5分）, 3分/篇. */
      readonly kind: 'deduct' | 'add' | 'award' | 'bare';
      readonly amount: Amount;
      /** The unit after a slash, or named with 按: 0.5分/篇. */
      readonly unit?: string;
    }
  /** 分别加5、3、1分: one amount for each thing listed before it. */
  | {
      readonly kind: 'respectively';
      readonly verb: 'deduct' | 'add' | 'award';
      readonly amounts: readonly Hundredths[];
    }
  | { readonly kind: 'zero' }
  /** 酌情扣分: the panel's number. `isPlain`: only 扣分 stands there, without 酌情. */
  | { readonly kind: 'discretion'; readonly verb: 'deduct' | 'add' | 'award'; readonly isPlain: boolean }
  | { readonly kind: 'share' }
  | { readonly kind: 'cap'; readonly most: Hundredths; readonly verb?: 'deduct' | 'add' | 'award' }
  /** 满分5分: the item's own points once more. */
  | { readonly kind: 'fullOf'; readonly points: Hundredths }
  /** 得满分: the condition before it earns all. */
  | { readonly kind: 'fullMark' }
  | { readonly kind: 'uncapped' }
  /** Needs no rule: 扣完为止, 不扣分. */
  | { readonly kind: 'neutral' }
  | {
      readonly kind: 'veto';
      readonly effect?: { readonly grade: string } | { readonly below: string } | { readonly down: 1 };
    }
);
