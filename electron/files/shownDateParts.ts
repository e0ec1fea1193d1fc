/** Which parts of a date a number format shows. */
export interface ShownDateParts {
  readonly hasYear: boolean;
  readonly hasMonth: boolean;
  readonly hasDay: boolean;
}

/**
 * Which parts of a date the format shows; an m beside hours or seconds is minutes.
 *
 * @example shownDateParts('yyyy"年"m"月"') // { hasYear: true, hasMonth: true, hasDay: false }
 */
export function shownDateParts(format: string): ShownDateParts {
  const [first = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*./gu, ' ')
    .replace(/\[[^\]]*\]/gu, '')
    .split(';');
  const codes = first.toLowerCase().replace(/am\/pm|a\/p|上午\/下午/gu, '');
  const withoutMinutes = codes.replace(/h+[^a-z]*m+/gu, 'h').replace(/m+[^a-z]*s+/gu, 's');
  return {
    hasYear: /[yebg]/u.test(withoutMinutes),
    hasMonth: /m/u.test(withoutMinutes),
    hasDay: /d|a{3,}/u.test(withoutMinutes),
  };
}
