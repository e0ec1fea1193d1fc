import { z } from 'zod';

/** Levels of honours and projects, lowest first. */
export const levelSchema = z.enum(['unit', 'school', 'city', 'province', 'nation']);
export type Level = z.output<typeof levelSchema>;

const names: Readonly<Record<Level, string>> = {
  unit: '院级',
  school: '校级',
  city: '市级',
  province: '省级',
  nation: '国家级',
};

/** The level as people write it. @example nameOfLevel('school') // '校级' */
export function nameOfLevel(level: Level): string {
  return names[level];
}

/** Whether a level is the other or above; 校级以上 includes 校级. @example isLevelFrom('province', 'school') // true */
export function isLevelFrom(level: Level, least: Level): boolean {
  return levelSchema.options.indexOf(level) >= levelSchema.options.indexOf(least);
}
