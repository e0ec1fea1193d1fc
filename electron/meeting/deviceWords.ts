const systems: readonly (readonly [RegExp, string])[] = [
  [/iPad/, '苹果平板'],
  [/iPhone/, '苹果手机'],
  [/Android(?=.*Mobile)/, '安卓手机'],
  [/Android/, '安卓平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];

/** What a device is, by what its browser says of itself. @example deviceWords('Mozilla/5.0 (Windows NT 6.1) …') // 'Windows 电脑' */
export function deviceWords(userAgent: string): string {
  return systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '其他设备';
}
