const ending =
  /(?:支部(?:委员会)?|总支(?:部|委员会|部委员会)?|党委|党组|党工委|委员会|党组织|党小组)(?:[（(][^（()）]*[）)])?$/u;

/** Whether the text ends as names of Party organisations do. @example isUnitName('机关党总支（筹）') // true */
export function isUnitName(text: string): boolean {
  return ending.test(text.replace(/\s/gu, ''));
}
