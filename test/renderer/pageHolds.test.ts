import { describe, expect, it } from 'vitest';
import {
  holdPage,
  inLastTurn,
  isPageHeld,
  isPageLeaving,
  questionsOfPage,
} from '../../renderer/ui/saving/pageHolds.ts';

const words = { title: '还有 1 处没有保存', lines: ['没有保存'], stay: '回去改', leave: '放弃' };

describe('the page', () => {
  it('is held while anything is not in the file, once all was sent that can be', () => {
    let typed = 1;
    const end = holdPage({
      flush: () => {
        typed = 0;
      },
      isOpen: () => typed > 0,
    });
    let isRefused = true;
    const other = holdPage({ isOpen: () => isRefused });
    expect(isPageHeld()).toBe(true);
    expect(typed).toBe(0);
    isRefused = false;
    expect(isPageHeld()).toBe(false);
    isRefused = true;
    other();
    expect(isPageHeld()).toBe(false);
    end();
  });

  it('asks about what would be lost on this screen only, and not about what was sent', () => {
    let wrong = ['四'];
    const ends = [
      holdPage({ isOpen: () => true }),
      holdPage({ isOpen: () => true, ask: () => (wrong.length > 0 ? words : null) }),
    ];
    expect(questionsOfPage().map(({ words: { title } }) => title)).toEqual(['还有 1 处没有保存']);
    wrong = [];
    expect(questionsOfPage()).toEqual([]);
    for (const end of ends) end();
  });

  it('knows in its last turn that no answer may come', async () => {
    let isLast = false;
    inLastTurn(() => {
      isLast = isPageLeaving();
    });
    expect(isLast).toBe(true);
    expect(isPageLeaving()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(isPageLeaving()).toBe(false);
  });
});
