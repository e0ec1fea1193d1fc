import { describe, expect, it } from 'vitest';
import { dataPathIn, withDataPath } from '../../electron/shell/dataArgument.ts';

describe('the data file on the command line of the window', () => {
  it('is found, whatever stands around it', () => {
    expect(dataPathIn(['.', '--no-sandbox', '--data=/U盘/备份 1.kaoping'])).toBe('/U盘/备份 1.kaoping');
  });

  it('is null where none is named', () => {
    expect(dataPathIn(['.', '--data='])).toBeNull();
    expect(dataPathIn(['.'])).toBeNull();
  });

  it('takes the place of the one before, and leaves the rest alone', () => {
    expect(withDataPath(['.', '--data=a', '--no-sandbox'], 'b')).toEqual(['.', '--no-sandbox', '--data=b']);
  });
});
