/** What the day of an application decides. */
export const appliedWords = '条件按申报日判定：年限算到申报日，申报日以后的荣誉、考核和项目不计。';
